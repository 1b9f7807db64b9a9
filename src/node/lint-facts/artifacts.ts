import { join, relative, sep } from 'node:path';
import { compileGlob } from '../../core/glob.ts';
import { once, remember } from '../../core/memoize.ts';
import { entriesIn } from '../files/entries-in.ts';

/** Folders of git and of package managers. */
const skipped = new Set(['.git', '.hg', '.svn', 'node_modules']);

/**
 * Whether a path or glob, relative to a folder and `/`-separated, names a file or folder below it.
 * The first question lists the tree. Ignored files count too, because a run may have written them.
 */
export function createArtifactCheck(root: string): (path: string) => boolean {
  const tree = once(() => listTree(root));
  return remember((path) => {
    const wanted = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    const paths = tree();
    return wanted === '' || paths.has(wanted) || holdsMatch(paths, wanted);
  });
}

function holdsMatch(paths: ReadonlySet<string>, glob: string): boolean {
  const sign = glob.search(/[*?[{]/);
  if (sign === -1) return false;
  const base = glob.slice(0, glob.lastIndexOf('/', sign) + 1);
  const isMatch = compileGlob(glob);
  for (const path of paths) if (path.startsWith(base) && isMatch(path)) return true;
  return false;
}

/** Files and folders below the root; an unreadable folder counts as empty. */
function listTree(root: string): Set<string> {
  const paths = new Set<string>();
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of entriesIn(folder)) {
      if (skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      paths.add(relative(root, path).split(sep).join('/'));
      // A symbolic link is listed but not followed, because it may form a cycle.
      if (entry.isDirectory()) open.push(path);
    }
  }
  return paths;
}
