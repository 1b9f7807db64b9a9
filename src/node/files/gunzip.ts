import { createGunzip } from 'node:zlib';

/** A call that meets damage gives nothing of what it unpacked, so the first ones are small. */
const SMALL_PIECE = 256;
const SMALL_PIECES_UP_TO = 65_536;
const PIECE = 65_536;

/**
 * Unpacks gzip, several members too. What is damaged or cut short still gives what stands before the
 * damage, and then throws the error of zlib.
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  const unpacked: Uint8Array[] = [];
  let failure: Error | null = null;
  // A write that fails is never answered.
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

/** One piece is unpacked whole before the next is read, which bounds what is held. */
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
