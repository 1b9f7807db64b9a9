import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openLogs } from '../../node/logs/open-log.ts';
import { errorCode, systemReason } from '../../node/user-error.ts';

/** The sources of logs. */
export interface LogSources {
  /** The base of relative file names. */
  cwd: string;
  /** The stream for the name `-`. */
  input: AsyncIterable<string | Uint8Array>;
  /** Receives the progress in bytes of the file. */
  onProgress?(read: number, total: number, file: string): void;
}

/** Takes the pieces of one log as UTF-8. */
export interface LogReader {
  write(piece: Uint8Array): void;
  /** Ends the log, also where it could not be read to its end. */
  finish(): void;
}

/**
 * Reads a log, or each log of an archive, in chunks; "-" is standard input. `open` starts a log by
 * its name: `logs.zip/1_build.txt` for one in an archive. Returns null, or a sentence about the
 * reason if it cannot read the file to its end, and one about files of an archive that are no text.
 */
export async function readLogs(
  file: string,
  { cwd, input, onProgress }: LogSources,
  open: (name: string) => LogReader,
): Promise<{ failure: string | null; skipped: string | null }> {
  const skips: string[] = [];
  const onSkip = (member: string, format: string) => void skips.push(`${member} (${format})`);
  const skipped = (): string | null => skipsIn(file, skips);
  let taken = 0;
  let current: { member: string | null; reader: LogReader } | null = null;
  try {
    const path = resolve(cwd, file);
    const source = file === '-' ? input : path;
    const total = file === '-' ? 0 : statSync(path).size;
    let read = 0;
    const onBytes = (count: number): void => {
      read += count;
      if (total > 0) onProgress?.(read, total, file);
    };
    for await (const { member, bytes } of openLogs(source, { onBytes, onSkip })) {
      if (current === null || current.member !== member) {
        current?.reader.finish();
        current = { member, reader: open(member === null ? file : `${file}/${member}`) };
      }
      taken += bytes.length;
      current.reader.write(bytes);
    }
    return { failure: null, skipped: skipped() };
  } catch (error) {
    return { failure: sentence(file, error, taken), skipped: skipped() };
  } finally {
    current ??= { member: null, reader: open(file) };
    current.reader.finish();
  }
}

function skipsIn(file: string, [first, ...others]: readonly string[]): string | null {
  if (first === undefined) return null;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `Not read in "${file}", because they are not text: ${first}${more}.`;
}

function sentence(file: string, error: unknown, taken: number): string {
  const name = file === '-' ? 'Standard input' : `"${file}"`;
  const code = errorCode(error);
  if (code === 'EISDIR') return `${name} is a folder. Name the logs in it.`;
  const before = taken > 0 ? ' What stands before that was read.' : '';
  if (code === 'Z_BUF_ERROR') return `${name} is cut short: its packed data has no end.${before}`;
  if (code.startsWith('Z_')) return `${name} is damaged: ${systemReason(error)}.${before}`;
  return `Cannot read ${name}: ${systemReason(error)}.${before}`;
}
