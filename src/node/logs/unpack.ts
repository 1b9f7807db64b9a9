import type { Transform } from 'node:stream';

/** A call that finds damage returns no unpacked bytes, so the first calls are small. */
const SMALL_PIECE = 256;
const SMALL_PIECES_UP_TO = 65_536;
const PIECE = 65_536;

/**
 * Unpacks through a decoder of zlib, which knows gzip of several members. For damaged or truncated data, yields the bytes before
 * the damage and then throws the error of zlib.
 */
export async function* unpack(
  source: AsyncIterable<Uint8Array>,
  stream: Transform,
): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  let failure: Error | null = null;
  // A failed write has no callback.
  const closed = new Promise<void>((done) => stream.on('close', done));
  stream.on('error', (error) => (failure = error));
  stream.on('data', (piece: Uint8Array) => unpacked.push(piece));
  try {
    for await (const piece of cut(source)) {
      const written = new Promise<void>((done) => stream.write(piece, () => done()));
      await Promise.race([written, closed]);
      yield* unpacked.splice(0);
      if (failure) throw failure;
    }
    stream.end();
    await closed;
    yield* unpacked.splice(0);
    if (failure) throw failure;
  } finally {
    stream.destroy();
  }
}

/** Unpacks each chunk completely before it reads the next one, which limits memory. */
async function* cut(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const size = total < SMALL_PIECES_UP_TO ? SMALL_PIECE : PIECE;
      yield chunk.subarray(at, at + size);
      at += size;
      total += size;
    }
  }
}
