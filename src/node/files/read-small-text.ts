import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './read-text.ts';

const MOST_BYTES = 1_000_000;

/** The text of a file of a repository; null for what is no text, too large, or behind a link. */
export function readSmallText(root: string, path: string): string | null {
  const file = join(root, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile() || stat.size > MOST_BYTES) return null;
  const { text, problem } = readText(file, root);
  return problem === null ? text : null;
}
