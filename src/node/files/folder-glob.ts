import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { GitIgnore } from '../git/git-ignore.ts';
import { isBuiltSite } from './built-site.ts';
import { entriesIn } from './entries-in.ts';

/** Folders by a glob. */
export interface FolderGlob {
  /** `/`-separated, relative to `below`; its first part contains a glob character. */
  glob: string;
  /** The absolute folder that the glob begins in; no part of its name is a glob. */
  below: string;
}

const special = /[*?[\]{}]/;

/** A folder by its name, or a glob of folders. The name of a folder that exists is never a glob. */
export function folderOrGlob(from: string, named: string): { folder: string } | FolderGlob {
  const folder = resolve(from, named);
  const at = named.search(special);
  if (at === -1 || existsSync(folder)) return { folder };
  const start = named.slice(0, named.lastIndexOf('/', at) + 1);
  const glob = named
    .slice(start.length)
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  return { glob, below: resolve(from, start) };
}

/**
 * The absolute folders that fit, sorted. Follows no symbolic link, and looks into no hidden folder that the
 * glob does not name, no `node_modules`, no built site and nothing that git ignores.
 */
export async function findFolders({ glob, below }: FolderGlob): Promise<string[]> {
  const { compileGlob } = await import('../../core/glob.ts');
  const fits = compileGlob(glob);
  const [mayContain, counts] = [await pruning(glob), await countingNames(glob)];
  const found: string[] = [];
  const walk = async (folder: string, above: GitIgnore): Promise<void> => {
    const absolute = join(below, folder);
    const git = await above.enter(absolute);
    for (const name of subfolders(absolute)) {
      if (!counts(name)) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (git.ignores(join(absolute, name), true)) continue;
      if (fits(path)) found.push(join(below, path));
      if (mayContain(path)) await walk(path, git);
    }
  };
  await walk('', await GitIgnore.of(below));
  return found.sort();
}

/** Whether a path is one of the folders of a glob or below it, whether it exists or not. */
export async function folderTest({ glob, below }: FolderGlob): Promise<(path: string) => boolean> {
  const { compileGlob } = await import('../../core/glob.ts');
  const fits = compileGlob(glob, { below: true });
  const counts = await countingNames(glob);
  const start = join(below, sep);
  return (path) => {
    if (!path.startsWith(start)) return false;
    const inside = path.slice(start.length).split(sep).join('/');
    const [name = '', ...folders] = inside.split('/').reverse();
    return fits(inside) && folders.every(counts) && (!name.startsWith('.') || counts(name));
  };
}

/** Whether a folder of some name counts: a hidden one where a part of the glob that begins with a dot fits it. */
async function countingNames(glob: string): Promise<(name: string) => boolean> {
  const { compileGlob } = await import('../../core/glob.ts');
  const hidden = glob.split('/').filter((part) => part.startsWith('.'));
  const tests = hidden.map((part) => compileGlob(part));
  return (name) => {
    if (name.startsWith('.')) return name !== '.git' && tests.some((fits) => fits(name));
    return name !== 'node_modules';
  };
}

/** Whether something below a path may fit, so that a walk need not see the whole repository. */
export async function pruning(glob: string): Promise<(path: string) => boolean> {
  // Braces with a slash hold parts of different depth.
  if (/\{[^}]*\//.test(glob)) return () => true;
  const { compileGlob } = await import('../../core/glob.ts');
  const parts = glob.split('/');
  const deep = parts.findIndex((part) => part.includes('**'));
  const starts = parts.slice(0, deep === -1 ? parts.length : deep);
  const tests = starts.map((_, index) => compileGlob(starts.slice(0, index + 1).join('/')));
  return (path) => {
    const depth = path.split('/').length;
    if (depth > tests.length) return deep !== -1;
    const isStart = tests[depth - 1]?.(path) ?? false;
    return isStart && (deep !== -1 || depth < parts.length);
  };
}

function subfolders(folder: string): string[] {
  const entries = entriesIn(folder);
  if (entries.some(({ name }) => name === 'signatures.json') && isBuiltSite(folder)) return [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
