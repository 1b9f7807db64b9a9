import { closeSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { openNamedFile } from './regular-file.ts';

/** Every build writes it; its text begins with the address of its schema. */
const signs = ['signatures', 'catalog'] as const;
/** Bytes to read: enough for a long address. */
const MOST_READ = 4096;

/** Whether the folder contains a site built by this or an earlier version of Replaybook. */
export function isBuiltSite(folder: string): boolean {
  return signs.every((name) =>
    new RegExp(String.raw`^\{"\$schema":"[^"]*/schemas/${name}-\d+\.json"`).test(
      beginningOf(join(folder, `${name}.json`)),
    ),
  );
}

function beginningOf(path: string): string {
  let file: number;
  try {
    file = openNamedFile(path);
  } catch {
    return '';
  }
  try {
    const bytes = Buffer.alloc(MOST_READ);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } catch {
    // It is a folder with that name.
    return '';
  } finally {
    closeSync(file);
  }
}
