import { resolve } from 'node:path';
import { digest } from './digest.ts';
import { type ReadBytes, readBytes } from './read-text.ts';

/** A file with its bytes; its name is relative to a folder. */
export interface ReadFile {
  file: string;
  read: ReadBytes;
  /** Stands for name and bytes; null where it could not be read, or is not wanted. */
  digest: string | null;
}

export function readFiles(
  folder: string,
  files: readonly string[],
  withDigest: boolean,
): ReadFile[] {
  return files.map((file) => {
    const read = readBytes(resolve(folder, file));
    return { file, read, digest: withDigest ? digestOf(file, read) : null };
  });
}

function digestOf(file: string, read: ReadBytes): string | null {
  return 'bytes' in read ? digest(`${digest(read.bytes)} ${file}`) : null;
}
