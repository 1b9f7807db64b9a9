import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import { withoutSteps } from '../../core/log/archive/without-steps.ts';
import { type ArchiveBytes, startOf, zipMembers } from '../../core/log/archive/zip-members.ts';
import { unpack } from './unpack.ts';

const PIECE = 1 << 18;

/** A piece of a file in an archive; the pieces of one file come one after the other. */
export interface MemberPiece {
  /** Path of the file in the archive, as the archive writes it. */
  member: string;
  bytes: Uint8Array;
}

/**
 * A zip archive in a file, whose first `seen` bytes have been reported; null for a file that is packed
 * once more, or no regular file. `onBytes` receives the number of further bytes read.
 */
export function fileArchive(
  path: string,
  seen: number,
  onBytes: (count: number) => void,
): ArchiveBytes | null {
  const stat = statSync(path);
  const isZip = stat.isFile() && readBetween(path, 0, 4).toString('latin1') === 'PK\x03\x04';
  if (!isZip) return null;
  const { size } = stat;
  let left = size - seen;
  return {
    size,
    async read(start, end) {
      // The archive may say anything about its places.
      const bytes = readBetween(path, Math.min(start, size), Math.min(end, size));
      onBytes(Math.min(bytes.length, left));
      left = Math.max(0, left - bytes.length);
      return bytes;
    },
  };
}

/** An archive that comes through a pipe, or packed: its directory is at its end, so it is kept whole. */
export async function wholeArchive(source: AsyncIterable<Uint8Array>): Promise<ArchiveBytes> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece.slice());
  const bytes = Buffer.concat(pieces);
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

function readBetween(path: string, start: number, end: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(Math.max(0, end - start));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
  } finally {
    closeSync(file);
  }
}

/**
 * Yields the logs of a zip archive, or only that of a name; throws at the first damage, after all bytes
 * before it.
 */
export async function* zipLogs(
  archive: ArchiveBytes,
  only: string | null,
): AsyncGenerator<MemberPiece> {
  const members = await zipMembers(archive);
  if (members === null) throw damaged();
  const wanted =
    only === null ? withoutSteps(members) : members.filter(({ name }) => name === only);
  for (const member of wanted) {
    const { name, method, packed } = member;
    if (method === null) throw new Error(`${name} in it is encrypted, or packed in a rare way`);
    const start = await startOf(archive, member);
    if (start === null) throw damaged();
    // An empty file is a log, too.
    yield { member: name, bytes: new Uint8Array() };
    const stored = bytesBetween(archive, start, start + packed);
    const pieces = method === 'stored' ? stored : unpack(stored, createInflateRaw());
    for await (const bytes of pieces) yield { member: name, bytes };
  }
}

async function* bytesBetween(
  archive: ArchiveBytes,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const bytes = await archive.read(at, Math.min(at + PIECE, end));
    if (bytes.length === 0) throw damaged();
    yield bytes;
    at += bytes.length;
  }
}

function damaged(): Error {
  return new Error('it is a zip archive that is damaged, or cut short');
}

/** Yields the files of a tar archive; throws at the first damage. */
export async function* tarMembers(source: AsyncIterable<Uint8Array>): AsyncGenerator<MemberPiece> {
  const { readable, writable } = createTarDecoder();
  const written = writeAll(source, writable.getWriter());
  const entries = readable.getReader();
  for (let entry = await entries.read(); !entry.done; entry = await entries.read()) {
    const { header, body } = entry.value;
    const isFile = header.type === undefined || header.type === 'file';
    const pieces = body.getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      if (isFile) yield { member: header.name, bytes: piece.value };
    }
  }
  await written;
}

/** A failure of the source becomes that of the reader. */
async function writeAll(
  source: AsyncIterable<Uint8Array>,
  writer: Pick<WritableStreamDefaultWriter<Uint8Array>, 'write' | 'close' | 'abort'>,
): Promise<void> {
  try {
    // The decoder keeps parts of what it gets.
    for await (const piece of source) await writer.write(piece.slice());
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
  }
}
