import { FileRecord } from './file-record.ts';
import type { ScanFile } from './scanner.ts';

/** Files as one block of memory, which threads hand over without a copy. */
export interface ScanBatch {
  bytes: Uint8Array<ArrayBuffer>;
  /** A file with a reason could not be read; `known` is the line of a record. */
  files: { file: string; length: number; reason: string | null; known: string | null }[];
}

/** Cuts files into batches: large enough to be worth a message, small enough to share work evenly. */
export function* batchesOf<File extends ScanFile>(
  files: readonly File[],
  bytes: number,
): Generator<File[]> {
  let batch: File[] = [];
  let size = 0;
  for (const file of files) {
    batch.push(file);
    size += sizeOf(file);
    if (size < bytes) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

export function sizeOf({ read }: ScanFile): number {
  return 'bytes' in read ? read.bytes.length : 0;
}

export function packBatch(files: readonly ScanFile[]): ScanBatch {
  const bytes = new Uint8Array(files.reduce((sum, file) => sum + sizeOf(file), 0));
  let at = 0;
  for (const { read } of files) {
    if (!('bytes' in read)) continue;
    bytes.set(read.bytes, at);
    at += read.bytes.length;
  }
  return {
    bytes,
    files: files.map((one) => {
      const { file, read, known } = one;
      const reason = 'bytes' in read ? null : read.reason;
      return { file, length: sizeOf(one), reason, known: known?.line ?? null };
    }),
  };
}

export function unpackBatch({ bytes, files }: ScanBatch): ScanFile[] {
  let at = 0;
  return files.map(({ file, length, reason, known }) => {
    const start = at;
    at += length;
    const read = reason === null ? { bytes: bytes.subarray(start, at) } : { reason };
    return { file, read, known: known === null ? null : new FileRecord(known) };
  });
}
