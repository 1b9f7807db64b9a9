import { closeSync, openSync, readSync } from 'node:fs';

/** Large for logs of a gigabyte, small enough for the caches of the processor. */
const PIECE = 1 << 20;

/**
 * Reads a file from its start, with one buffer: a chunk is valid until the next one. Throws the
 * error of the system.
 */
export function* readPieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(PIECE);
    for (;;) {
      const length = readSync(file, buffer);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
