import { readFile } from 'node:fs/promises';
import { systemReason } from './user-error.ts';

export interface ReadText {
  /** Bytes that are no UTF-8 are replaced by U+FFFD; empty where the file cannot be read. */
  text: string;
  problem: { messageId: 'not-utf8' | 'unreadable'; data: Record<string, string> } | null;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads a text file whatever it holds; never throws. */
export async function readText(path: string): Promise<ReadText> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const data = { reason: systemReason(error) };
    return { text: '', problem: { messageId: 'unreadable', data } };
  }
  try {
    return { text: strict.decode(bytes), problem: null };
  } catch {
    return { text: lenient.decode(bytes), problem: { messageId: 'not-utf8', data: {} } };
  }
}
