import { resolve } from 'node:path';
import { digest } from '../digest.ts';
import type { Place } from './find-files.ts';
import { type ReadBytes, readBytes } from './read-text.ts';
import { FolderReader } from './regular-file.ts';

/** A file with its bytes; its name is relative to the runbooks folder. */
export interface ReadFile {
  file: string;
  read: ReadBytes;
  /** Stands for name and bytes; null where it could not be read, or is not wanted. */
  digest: string | null;
}

/** Files that lie outside of the root, or that a link leads out to, are not read. */
export function readFiles(
  { root, runbooks }: Place,
  files: readonly string[],
  withDigest: boolean,
): ReadFile[] {
  const reader = new FolderReader(root);
  return files.map((file) => {
    const read = readBytes(resolve(runbooks, file), reader);
    return { file, read, digest: withDigest ? digestOf(file, read) : null };
  });
}

function digestOf(file: string, read: ReadBytes): string | null {
  return 'bytes' in read ? digest(`${digest(read.bytes)} ${file}`) : null;
}
