import { gunzip } from './gunzip.ts';
import { readPieces } from './read-pieces.ts';

/** Other compression formats, by their first bytes. */
const PACKED: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['bzip2', [0x42, 0x5a, 0x68]],
];
const LONGEST_MARK = 4;

/**
 * Reads a log as chunks of UTF-8 bytes. Unpacks gzip, detected by its first bytes, and converts
 * UTF-16, detected by its byte order mark. Yields the readable part, then throws the error of the
 * system or of zlib. `onBytes` receives the number of bytes read. A chunk is valid until the next
 * one.
 */
export async function* openLog(
  from: string | AsyncIterable<Uint8Array | string>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  const source = typeof from === 'string' ? readPieces(from) : from;
  const { head, pieces } = await peek(counted(source, onBytes), LONGEST_MARK);
  const packed = PACKED.find(([, mark]) => mark.every((byte, i) => head[i] === byte));
  if (packed) throw new Error(`it is packed with ${packed[0]}; unpack it first, or use gzip`);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const unpacked = await peek(gunzip(pieces), LONGEST_MARK);
    yield* asUtf8(unpacked.head, unpacked.pieces);
  } else {
    yield* asUtf8(head, pieces);
  }
}

async function* counted(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array | string>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    onBytes(bytes.length);
    yield bytes;
  }
}

/** The first bytes of a stream, fewer only for a shorter stream, and the whole stream. */
async function peek(
  source: AsyncGenerator<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; pieces: AsyncGenerator<Uint8Array> }> {
  let head: Uint8Array = new Uint8Array();
  let failure: { error: unknown } | null = null;
  try {
    while (head.length < length) {
      const { value, done } = await source.next();
      if (done) break;
      // A short chunk must survive the read of the next one.
      head = head.length === 0 && value.length >= length ? value : Buffer.concat([head, value]);
    }
  } catch (error) {
    // Yields the bytes before the damage first.
    failure = { error };
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    if (failure) throw failure.error;
    yield* source;
  }
  return { head, pieces: all() };
}

function asUtf8(head: Uint8Array, pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head[0] === 0xff && head[1] === 0xfe) return recoded(pieces, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return recoded(pieces, 'utf-16be');
  return pieces;
}

async function* recoded(
  pieces: AsyncGenerator<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}
