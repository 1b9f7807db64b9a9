import { closeSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { openNamedFile } from './regular-file.ts';

/** Written by every build: what programs read begins with the schema that it keeps to. */
const signs = ['signatures', 'catalog'] as const;
/** An address may be long; what is beyond cannot be the beginning of a file of ours. */
const MOST_READ = 4096;

/** Whether the folder holds a site that Replaybook built, of this version or of one before. */
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
    // A folder of that name.
    return '';
  } finally {
    closeSync(file);
  }
}
