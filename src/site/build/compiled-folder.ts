import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../../node/cache/sealed-file.ts';
import { digest } from '../../node/digest.ts';

/** The content of the folder of compiled pages. */
export const parts = { assets: 'assets', program: 'program' } as const;
/** The file of the program that loads the others. */
export const programEntry = 'entry.mjs';
const digestFile = 'digest.txt';
const PURPOSE = 'compiled pages';

/** A folder for compiled pages, which are a program that a build runs. */
export interface CompiledFolder {
  path: string;
  /**
   * Whether only the user, or the person who installed Replaybook, can write there. A folder in a
   * project may come from its repository or a CI cache, so it needs a seal.
   */
  isTrusted: boolean;
}

/** Records the compiled files in a draft of the folder, so that a damaged folder is recognised. */
export function sealCompiled(draft: string, { path, isTrusted }: CompiledFolder): void {
  const text = Buffer.from(digestOf(draft));
  const file = join(draft, digestFile);
  if (isTrusted) writeFileSync(file, text);
  else writeSealed(file, PURPOSE, text, { place: join(path, digestFile) });
}

/** Whether the folder exists unchanged. */
export function isCompiled({ path, isTrusted }: CompiledFolder): boolean {
  try {
    const file = join(path, digestFile);
    const text = isTrusted ? readFileSync(file) : readSealed(file, PURPOSE);
    return text?.toString() === digestOf(path);
  } catch {
    return false;
  }
}

/** Digest of the names and bytes of all files. */
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
