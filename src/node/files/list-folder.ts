import { join } from 'node:path';
import { GitIgnore } from '../git/git-ignore.ts';
import { entriesIn } from './entries-in.ts';
import { insideWithLinks } from './inside-root.ts';
import { pathTypeOf } from './path-type.ts';

export interface FolderEntry {
  name: string;
  type: 'file' | 'directory';
}

/** A person does not choose among more. */
const MOST_ENTRIES = 1000;

/**
 * The files and folders in a folder of a project, sorted. Leaves out what git ignores, `.git`,
 * `node_modules` and what a link leads out of the root to; empty for a folder that cannot be read.
 */
export async function listFolder(root: string, folder: string): Promise<FolderEntry[]> {
  const absolute = join(root, folder);
  const isInside = insideWithLinks(root);
  if (pathTypeOf(absolute, isInside) !== 'directory') return [];
  const git = await GitIgnore.of(absolute).then((above) => above.enter(absolute));
  const found: FolderEntry[] = [];
  for (const { name } of entriesIn(absolute)) {
    if (found.length >= MOST_ENTRIES) break;
    if (name === '.git' || name === 'node_modules') continue;
    const path = join(absolute, name);
    const type = pathTypeOf(path, isInside);
    if (type === null || type === 'outside' || git.ignores(path, type === 'directory')) continue;
    found.push({ name, type });
  }
  return found;
}
