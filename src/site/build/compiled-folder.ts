import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../node/digest.ts';

/** What the folder of compiled pages is made of. */
export const parts = { assets: 'assets', program: 'program' } as const;
/** The file of the program that loads the others. */
export const programEntry = 'entry.mjs';
const sealFile = 'digest.txt';

/** Writes down what was compiled, so that a damaged folder is not mistaken for a whole one. */
export function sealCompiled(folder: string): void {
  writeFileSync(join(folder, sealFile), digestOf(folder));
}

/** Whether the folder is there, and as it was compiled. */
export function isCompiled(folder: string): boolean {
  try {
    return readFileSync(join(folder, sealFile), 'utf8') === digestOf(folder);
  } catch {
    return false;
  }
}

/** Stands for the names and bytes of all files. */
function digestOf(folder: string): string {
  const files = Object.values(parts).flatMap((part) =>
    filesBelow(join(folder, part)).map((path) => join(part, path)),
  );
  return digest(files.map((file) => `${file} ${digest(readFileSync(join(folder, file)))}`).join());
}

/** Paths of all files of a folder, relative to it, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}
