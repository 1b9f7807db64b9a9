import { Unzip, UnzipInflate } from 'fflate';
import { createTarDecoder } from 'modern-tar';

/** A piece of a file in an archive; the pieces of one file come one after the other. */
export interface MemberPiece {
  /** Path of the file in the archive, as the archive writes it. */
  member: string;
  bytes: Uint8Array;
}

/** Yields the files of a zip archive; throws at the first damage, after all bytes before it. */
export async function* zipMembers(source: AsyncIterable<Uint8Array>): AsyncGenerator<MemberPiece> {
  const pieces: MemberPiece[] = [];
  let failure: Error | null = null;
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/')) return;
    file.ondata = (error, bytes) => {
      if (error) failure = error;
      else pieces.push({ member: file.name, bytes });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const piece of source) {
    // The decoder keeps parts of what it gets.
    unzip.push(piece.slice());
    yield* pieces.splice(0);
    if (failure) throw failure;
  }
  unzip.push(new Uint8Array(), true);
  yield* pieces.splice(0);
  if (failure) throw failure;
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
