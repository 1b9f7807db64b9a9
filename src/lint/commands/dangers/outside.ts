import { rememberSome } from '../../../core/memoize.ts';

/** Folders that the next run recreates, and a single program, which an installation brings back. */
const REBUILT =
  /(?:^|[\\/])(?:\.?cache\w*|\.?tmp|temp|node_modules|target|dist|build|out|__pycache__|\.terraform|\.venv|venv|DerivedData|coverage)(?:[\\/]|$)|^\/(?:private\/)?(?:var\/)?tmp\/[^*?]|^\/run\/\w|^\/usr\/(?:local\/)?bin\/[\w.-]+$|^\/usr\/local\/go\/?$|^\/var\/lib\/apt\/lists\b|^\/dev\/shm\/[^*?]|^\$env:te?mp\b|^%te?mp%/i;

/** Whether the next run recreates a path. */
export function isRebuilt(path: string): boolean {
  return REBUILT.test(path);
}

/** Stands for any path in a list of what a program can do. */
const GENERIC = /^\/(?:path|some|your)(?:\/|$)/;

/** Whether the code above has made a folder below that path. */
export function isMade(path: string, code: string): boolean {
  const folder = path.replace(/\/+$/, '');
  return foldersMadeBy(code).some((one) => one === folder || one.startsWith(`${folder}/`));
}

/** All operands of a command ask about the same code. */
const foldersMadeBy = rememberSome(1, (code: string) =>
  Array.from(code.matchAll(/\bmkdir\s+(?:-\w+\s+)*([^\n;&|]+)/g)).flatMap(([, paths = '']) =>
    paths.split(/\s+/),
  ),
);

/** Whether a path reaches outside of the working folder, or is all of it. */
export function isOutside(path: string, code: string): boolean {
  if (/^(?:\.{1,2}[\\/]?|\*|\.?[\\/]?\*(?:\.\*)?|\.\*)$/.test(path)) return true;
  if (isRebuilt(path) || isMade(path, code) || GENERIC.test(path)) return false;
  if (/^(?:[\\/]|~|\.\.[\\/]|[A-Za-z]:(?:[\\/]|$))/.test(path)) return true;
  if (/^\$(?:HOME\b|\{HOME\}|env:\w)|^%\w+%[\\/]/i.test(path)) return true;
  const [, name, guard, rest = ''] = /^\$\{?(\w+)(:[?+-][^}]*)?\}?(\/.*)$/.exec(path) ?? [];
  if (name === undefined || guard !== undefined) return false;
  // An unset variable leaves only the text after it: `/`, `/*`.
  const isSet = new RegExp(`\\b${name}=|\\bfor ${name} in\\b|\\bread\\b.*\\b${name}\\b`).test(code);
  return !isSet && /^\/(?:\*|\.|$)/.test(rest);
}

/** Whether a path is the root, a home, or a folder right below the root. */
export function isTopFolder(path: string): boolean {
  return (
    /^(?:\/[^/]*\/?|(?:~|\$HOME)\/?)\*?$/.test(path) && !isRebuilt(path) && !GENERIC.test(path)
  );
}
