import { statSync } from 'node:fs';
import * as zlib from 'node:zlib';
import { utf16Order } from '../../core/text/utf16.ts';
import { binaryFormat, HEAD_LENGTH } from './binary-format.ts';
import { readPieces } from './read-pieces.ts';
import { textMembers } from './text-members.ts';
import { unpack } from './unpack.ts';

type Bytes = AsyncGenerator<Uint8Array>;
type Source = AsyncIterable<Uint8Array | string>;

/** A piece of a log as UTF-8 bytes, valid until the next one. */
export interface LogPiece {
  /** Path of the log in an archive; null for a log that is a file of its own. */
  member: string | null;
  bytes: Uint8Array;
}

/** Where the header of the first file in a tar archive has its mark. */
const TAR_MARK = 257;

/**
 * Reads one log as chunks of UTF-8 bytes: a path, the path of a log in an archive
 * (`logs.zip/1_build.txt`), or a stream. Throws if the file is an archive of several logs.
 */
export async function* openLog(from: string | Source): Bytes {
  const [file, wanted] = typeof from === 'string' ? splitArchivePath(from) : [from, null];
  let isFound = false;
  for await (const { member, bytes } of openLogs(file, { only: wanted })) {
    if (wanted === null && member !== null) {
      throw new Error('it is an archive of logs; name one of them behind its name and a slash');
    }
    if (member !== wanted) continue;
    isFound = true;
    yield bytes;
  }
  if (wanted !== null && !isFound) throw new Error(`the archive has no file ${wanted}`);
}

export interface LogReading {
  /** Receives the number of bytes read. */
  onBytes?(count: number): void;
  /** Receives each file of an archive that is no text. */
  onSkip?(member: string, format: string): void;
  /** The one log of an archive that is wanted; the others may be left out. */
  only?: string | null;
}

/**
 * Reads a log, or each log of a zip or tar archive. Unpacks gzip and zstd, and converts UTF-16, all
 * detected by their first bytes. Yields the readable part, then throws the error of the system, of
 * zlib, or a reason that names a format which is no text.
 */
export async function* openLogs(
  from: string | Source,
  { onBytes = () => {}, onSkip = () => {}, only = null }: LogReading = {},
): AsyncGenerator<LogPiece> {
  const source = typeof from === 'string' ? readPieces(from) : from;
  const { head: first, pieces } = await unpacked(counted(source, onBytes));
  const head = first.subarray(0, HEAD_LENGTH);
  if (startsWith(head, 'PK\x03\x04')) {
    const { fileArchive, wholeArchive, zipLogs } = await import('./archive-logs.ts');
    const file = typeof from === 'string' ? fileArchive(from, first.length, onBytes) : null;
    if (file !== null) await pieces.return(undefined);
    yield* textMembers(zipLogs(file ?? (await wholeArchive(pieces)), only), onSkip);
  } else if (startsWith(head.subarray(TAR_MARK), 'ustar')) {
    const { tarMembers } = await import('./archive-logs.ts');
    yield* textMembers(tarMembers(pieces), onSkip);
  } else {
    const order = utf16Order(head);
    const format = order === null ? binaryFormat(head) : null;
    if (format !== null) throw new Error(`it is ${format}, not text`);
    const text = order === null ? pieces : recoded(pieces, order.encoding);
    for await (const bytes of text) yield { member: null, bytes };
  }
}

/** Reads through gzip and zstd. */
async function unpacked(source: Bytes): Promise<Peeked> {
  const peeked = await peek(source, HEAD_LENGTH);
  if (startsWith(peeked.head, '\x1f\x8b')) {
    return peek(unpack(peeked.pieces, zlib.createGunzip()), HEAD_LENGTH);
  }
  if (!startsWith(peeked.head, '\x28\xb5\x2f\xfd')) return peeked;
  if (!('createZstdDecompress' in zlib)) {
    throw new Error('it is packed with zstd, which needs Node 22.15 or later; unpack it first');
  }
  return peek(unpack(peeked.pieces, zlib.createZstdDecompress()), HEAD_LENGTH);
}

function startsWith(head: Uint8Array, mark: string): boolean {
  return Buffer.from(head.subarray(0, mark.length)).equals(Buffer.from(mark, 'latin1'));
}

/** Separates `logs.zip/1_build.txt` into the archive and the path in it. */
function splitArchivePath(path: string): [file: string, member: string | null] {
  for (let at = path.length; at > 0; at = lastSlash(path, at)) {
    const file = path.slice(0, at);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
      return [file, at === path.length ? null : path.slice(at + 1)];
    }
  }
  return [path, null];
}

function lastSlash(path: string, before: number): number {
  return Math.max(path.lastIndexOf('/', before - 1), path.lastIndexOf('\\', before - 1));
}

interface Peeked {
  head: Uint8Array;
  pieces: Bytes;
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
async function peek(source: AsyncGenerator<Uint8Array>, length: number): Promise<Peeked> {
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

async function* recoded(
  pieces: AsyncGenerator<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}
