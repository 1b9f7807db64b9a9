import { closeSync, openSync, readSync } from 'node:fs';

/** Large, because a log may be a gigabyte; small enough to stay in the processor's caches. */
const PIECE = 1 << 20;

/**
 * Reads a file from its start into one buffer, over and over: a piece holds until the next one is
 * asked for. Throws the error of the system.
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
