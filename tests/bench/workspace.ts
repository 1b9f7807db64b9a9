import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeRunbooks } from './generate-runbooks.ts';

/** Outside of git: corpora, peers, outputs. */
export const benchFolder = resolve(
  import.meta.dirname,
  '../../node_modules/.cache/replaybook-bench',
);

/** The program under test, as its package runs it. */
export const replaybook = [
  process.execPath,
  resolve(import.meta.dirname, '../../bin/replaybook.mjs'),
];

/**
 * A folder with so many runbooks below `runbooks/`, written anew. It is a repository of its own, so
 * that nobody takes in the ignore files around it.
 */
export function corpusOf(count: number): string {
  const folder = join(benchFolder, `corpus-${count}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '.git'), { recursive: true });
  writeRunbooks(join(folder, 'runbooks'), count);
  return folder;
}
