import { closeSync, openSync, read, readSync } from 'node:fs';

/** Large for logs of a gigabyte, small enough for the caches of the processor. */
const PIECE = 1 << 20;
/** Buffers for the next files: of thousands of logs, new ones would take longer than their reading. */
const free: Uint8Array<ArrayBuffer>[] = [];
const MOST_FREE = 4;

/**
 * Reads a file from its start, ahead of who takes its chunks: each is valid until the next one.
 * Throws the error of the system.
 */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  let [buffer, spare] = [takeBuffer(), new Uint8Array(0)];
  let ahead: Promise<number> | null = null;
  try {
    // Most logs end here.
    let length = readSync(file, buffer);
    while (length > 0) {
      if (spare.length === 0 && length === PIECE) spare = takeBuffer();
      ahead = spare.length === 0 ? null : readAhead(file, spare);
      yield buffer.subarray(0, length);
      if (ahead === null) length = readSync(file, buffer);
      else {
        length = await ahead;
        [buffer, spare] = [spare, buffer];
      }
    }
  } finally {
    await ahead?.catch(() => {});
    closeSync(file);
    for (const one of [buffer, spare]) {
      if (one.length === PIECE && free.length < MOST_FREE) free.push(one);
    }
  }
}

function takeBuffer(): Uint8Array<ArrayBuffer> {
  return free.pop() ?? new Uint8Array(PIECE);
}

function readAhead(file: number, buffer: Uint8Array): Promise<number> {
  const reading = new Promise<number>((resolve, reject) => {
    read(file, buffer, 0, buffer.length, null, (error, length) => {
      if (error === null) resolve(length);
      else reject(error);
    });
  });
  // Who takes the chunks may come late, and meets the error then.
  reading.catch(() => {});
  return reading;
}
