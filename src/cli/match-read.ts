import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { openLog } from '../node/open-log.ts';
import { systemReason } from '../node/user-error.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

const MEGABYTE = 1e6;

/**
 * Reads a log piece by piece as UTF-8; "-" is standard input. Gives null, or a sentence on why it
 * could not be read, or not to its end. On a terminal that a person watches a big file shows how far
 * it is.
 */
export async function readLog(
  file: string,
  terminal: Terminal,
  take: (piece: Uint8Array) => void,
): Promise<string | null> {
  const progress = new Progress(terminal);
  let taken = 0;
  try {
    const path = resolve(terminal.cwd, file);
    const source = file === '-' ? (terminal.input as AsyncIterable<Uint8Array>) : path;
    const total = file === '-' ? 0 : statSync(path).size;
    let read = 0;
    const onBytes = (count: number): void => {
      read += count;
      if (total > 0) showShare(progress, read, total, file);
    };
    for await (const piece of openLog(source, onBytes)) {
      taken += piece.length;
      take(piece);
    }
    return null;
  } catch (error) {
    return sentence(file, error, taken);
  } finally {
    progress.clear();
  }
}

function showShare(progress: Progress, read: number, total: number, file: string): void {
  const share = Math.floor((100 * read) / total);
  const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
  progress.show(megabytes(read), megabytes(total), `MB of ${basename(file)} (${share} %)`);
}

function sentence(file: string, error: unknown, taken: number): string {
  const name = file === '-' ? 'Standard input' : `"${file}"`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EISDIR') return `${name} is a folder. Name the logs in it.`;
  const before = taken > 0 ? ' What stands before that was read.' : '';
  if (code === 'Z_BUF_ERROR') return `${name} is cut short: its gzip data has no end.${before}`;
  if (code.startsWith('Z_')) return `${name} is damaged: ${systemReason(error)}.${before}`;
  return `${name} cannot be read: ${systemReason(error)}.${before}`;
}
