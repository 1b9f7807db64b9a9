import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openLog } from '../../node/files/open-log.ts';
import { systemReason } from '../../node/user-error.ts';

/** The sources of logs. */
export interface LogSources {
  /** The base of relative file names. */
  cwd: string;
  /** The stream for the name `-`. */
  input: AsyncIterable<string | Uint8Array>;
  /** Receives the progress in bytes of the file. */
  onProgress?(read: number, total: number, file: string): void;
}

/**
 * Reads a log in chunks as UTF-8; "-" is standard input. Returns null, or a sentence about the
 * reason if it cannot read the log to its end.
 */
export async function readLog(
  file: string,
  { cwd, input, onProgress }: LogSources,
  take: (piece: Uint8Array) => void,
): Promise<string | null> {
  let taken = 0;
  try {
    const path = resolve(cwd, file);
    const source = file === '-' ? input : path;
    const total = file === '-' ? 0 : statSync(path).size;
    let read = 0;
    const onBytes = (count: number): void => {
      read += count;
      if (total > 0) onProgress?.(read, total, file);
    };
    for await (const piece of openLog(source, onBytes)) {
      taken += piece.length;
      take(piece);
    }
    return null;
  } catch (error) {
    return sentence(file, error, taken);
  }
}

function sentence(file: string, error: unknown, taken: number): string {
  const name = file === '-' ? 'Standard input' : `"${file}"`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EISDIR') return `${name} is a folder. Name the logs in it.`;
  const before = taken > 0 ? ' What stands before that was read.' : '';
  if (code === 'Z_BUF_ERROR') return `${name} is cut short: its gzip data has no end.${before}`;
  if (code.startsWith('Z_')) return `${name} is damaged: ${systemReason(error)}.${before}`;
  return `Cannot read ${name}: ${systemReason(error)}.${before}`;
}
