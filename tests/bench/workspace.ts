import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeRunbooks } from './generate-runbooks.ts';

/** Outside of git: corpora, peers, outputs. */
export const benchFolder = resolve(
  import.meta.dirname,
  '../../node_modules/.cache/replaybook-bench',
);

const aside = join(benchFolder, 'aside');
let asideCount = 0;

/**
 * Takes a file or folder out of the way. It is not deleted yet: for seconds afterwards ext4 looks over
 * the inodes of deleted files when it makes new ones, which whoever comes next would pay for.
 */
export function setAside(folder: string, ...names: string[]): void {
  mkdirSync(aside, { recursive: true });
  for (const name of names) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    asideCount += 1;
    renameSync(path, join(aside, `${process.pid}-${asideCount}`));
  }
}

/** Deletes what was set aside. */
export function clearAside(): void {
  rmSync(aside, { recursive: true, force: true });
}

/** As `npm run pack` leaves it, beside what it installs for this machine. */
export const packedProgram = resolve(import.meta.dirname, '../../build/package/bin/replaybook.mjs');

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
  setAside(benchFolder, `corpus-${count}`);
  mkdirSync(join(folder, '.git'), { recursive: true });
  // Its caches stay in it, where a bench can empty them.
  mkdirSync(join(folder, 'node_modules'));
  writeRunbooks(join(folder, 'runbooks'), count);
  return folder;
}
