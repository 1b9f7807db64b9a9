import { isUtf8 } from 'node:buffer';
import { systemReason } from '../user-error.ts';
import { FolderReader } from './regular-file.ts';

export interface ReadText {
  /** U+FFFD replaces invalid bytes; empty for an unreadable file. */
  text: string;
  problem: { messageId: 'not-utf8' | 'unreadable'; data: Record<string, string> } | null;
}

/** The bytes of a file, or why there are none. */
export type ReadBytes = { bytes: Uint8Array } | { reason: string };

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads a text file of a folder with any content; never throws. Both paths are absolute. */
export function readText(path: string, folder: string): ReadText {
  return decodeText(readBytes(path, new FolderReader(folder)));
}

/** Reads a file synchronously, because for small files the event loop costs more than reading. */
export function readBytes(path: string, reader: Pick<FolderReader, 'read'>): ReadBytes {
  try {
    return { bytes: reader.read(path) };
  } catch (error) {
    return { reason: systemReason(error) };
  }
}

/** Decodes the bytes. Keeps a byte order mark. */
export function decodeText(read: ReadBytes): ReadText {
  if (!('bytes' in read)) {
    return { text: '', problem: { messageId: 'unreadable', data: { reason: read.reason } } };
  }
  const { bytes } = read;
  if (!isUtf8(bytes)) {
    return { text: lenient.decode(bytes), problem: { messageId: 'not-utf8', data: {} } };
  }
  const { buffer, byteOffset, byteLength } = bytes;
  return { text: Buffer.from(buffer, byteOffset, byteLength).toString('utf8'), problem: null };
}

/** A text without its byte order mark. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
