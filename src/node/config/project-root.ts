import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isInside } from '../files/inside-root.ts';
import type { RunbookFolders } from './runbook-folders.ts';

/** Names that are typical for the root of a repository. */
const rootMarks = ['.github', '.gitlab-ci.yml', '.gitignore', 'LICENSE', 'LICENSE.md'];

/**
 * The repository around the folder. Without one: the folder of the configuration, the root of a
 * copy without `.git`, or the parent folder.
 */
export function projectRoot({ runbooks, sources }: RunbookFolders, home: string): string {
  // Folders on both sides of the configuration are in its repository, or one of them is refused.
  const isAround = sources.length > 1 && isInside(home, runbooks);
  const start = isAround ? home : runbooks;
  const repository = nearest(start, ['.git']);
  if (repository !== null) return repository;
  const copy = nearest(start, rootMarks);
  if (copy !== null && (isInside(copy, home) || !isInside(start, home))) return copy;
  return isInside(start, home) ? home : dirname(start);
}

/** The nearest folder, from a folder upwards, that contains one of the names. */
function nearest(from: string, names: readonly string[]): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (names.some((name) => existsSync(resolve(folder, name)))) return folder;
    if (folder === dirname(folder)) return null;
  }
}
