import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * What decides the history of the repository around a folder: its commit, and where a shallow clone ends; empty
 * without a repository. Reads the files of git, which is faster than to ask it. Null where they do not tell.
 */
export function historyState(folder: string): string | null {
  if (process.env['GIT_DIR'] !== undefined) return null;
  const home = gitFolder(folder);
  if (home === null) return '';
  const common = resolve(home, read(join(home, 'commondir'))?.trim() ?? '.');
  const head = read(join(home, 'HEAD'))?.trim() ?? '';
  const [, ref = null] = /^ref: (refs\/.+)$/.exec(head) ?? [];
  const commit = ref === null ? head : commitOf(ref, common);
  // A branch without a commit; repositories that keep references in another way name none here.
  if (commit === '' && ref !== null && !ref.endsWith('/.invalid')) return `none on ${ref}`;
  if (!/^[\da-f]{40,64}$/.test(commit)) return null;
  return `${commit} ${read(join(common, 'shallow')) ?? ''}`;
}

/** A worktree and a submodule have a file there, which says where the folder is. */
function gitFolder(folder: string): string | null {
  for (let above = folder; ; above = dirname(above)) {
    const path = join(above, '.git');
    const [, named = null] = /^gitdir: (.+)/.exec(read(path) ?? '') ?? [];
    if (named !== null) return resolve(above, named);
    if (read(join(path, 'HEAD')) !== null) return path;
    if (above === dirname(above)) return null;
  }
}

/** Empty where no file has it. */
function commitOf(ref: string, common: string): string {
  const loose = read(join(common, ref));
  if (loose !== null) return loose.trim();
  const packed = read(join(common, 'packed-refs'))?.split('\n') ?? [];
  return packed.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
