import { resolve } from 'node:path';
import { digest } from '../digest.ts';
import type { Place } from './find-files.ts';
import { type ReadBytes, readBytes } from './read-text.ts';
import { FolderReader } from './regular-file.ts';

/** A file with its bytes; the name is relative to the runbooks folder. */
export interface ReadFile {
  file: string;
  read: ReadBytes;
  /** Digest of name and bytes; null if the file is unreadable or the digest is not needed. */
  digest: string | null;
}

/** Files that have been read, with their digests. */
export interface ReadFolder {
  place: Place;
  reads: readonly ReadFile[];
}

/**
 * Does not read files outside of the root, or files that a link leads out to, and none that `before` has
 * of the same place.
 */
export function readFiles(
  { root, runbooks }: Place,
  files: readonly string[],
  withDigest: boolean,
  before: ReadFolder | null = null,
): ReadFile[] {
  const reader = new FolderReader(root, sharedMemory());
  const isSame = before?.place.root === root && before.place.runbooks === runbooks;
  const known = new Map(isSame ? before.reads.map((read) => [read.file, read]) : []);
  return files.map((file) => {
    const same = known.get(file);
    if (same !== undefined) return same;
    const read = readBytes(resolve(runbooks, file), reader);
    return { file, read, digest: withDigest ? digestOf(file, read) : null };
  });
}

function digestOf(file: string, read: ReadBytes): string | null {
  return 'bytes' in read ? digest(`${digest(read.bytes)} ${file}`) : null;
}

const BLOCK_BYTES = 1 << 20;

/**
 * Returns a function that takes buffers from common blocks of memory: a thousand small ones of their own
 * cost more than the reading of their files.
 */
function sharedMemory(): (bytes: number) => Buffer {
  let block = Buffer.alloc(0);
  return (bytes) => {
    if (bytes > BLOCK_BYTES / 4) return Buffer.allocUnsafeSlow(bytes);
    if (bytes > block.length) block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    const taken = block.subarray(0, bytes);
    block = block.subarray(bytes);
    return taken;
  };
}
