/**
 * `/`-separated paths. They are relative to the project's root unless they start with `/`, and
 * `.` is that root itself.
 */

/** Removes `.`, `..`, doubled and trailing slashes; keeps a leading `/` and leading `..`. */
export function normalizePath(path: string): string {
  if (!/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return path;
  const absolute = path.startsWith('/');
  const kept: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') kept.push(name);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!absolute) kept.push('..');
  }
  const joined = kept.join('/');
  if (absolute) return `/${joined}`;
  return joined === '' ? '.' : joined;
}

/** Resolves `path` in `folder`; an absolute path stays unchanged. */
export function joinPath(folder: string, path: string): string {
  return normalizePath(path.startsWith('/') ? path : `${folder}/${path}`);
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash === 0) return '/';
  return slash === -1 ? '.' : path.slice(0, slash);
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` relative to `folder`; both are normalized and have the same root. */
export function relativePath(folder: string, path: string): string {
  const from = namesOf(folder);
  const to = namesOf(path);
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1;
  const up = from.slice(shared).map(() => '..');
  const relative = [...up, ...to.slice(shared)].join('/');
  return relative === '' ? '.' : relative;
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}
