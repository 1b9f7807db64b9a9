import { resolve } from 'node:path';
import { LogSteps, type RanCommand } from '../../core/draft/log-steps.ts';
import { openLog } from '../../node/files/open-log.ts';
import { LineDecoder } from '../../node/files/read-lines.ts';
import { systemReason, UserError } from '../../node/user-error.ts';
import type { LogSources } from '../match/read-log.ts';

/** A line of a log from `--from job.log:12`. */
export interface LogLine {
  /** The log as the user named it; `-` for standard input. */
  file: string;
  line: number;
}

/** Throws UserError if it does not have that form. */
export function parseLogLine(text: string): LogLine {
  const [, file, line] = /^(.+):(\d{1,9})$/.exec(text) ?? [];
  if (file !== undefined && Number(line) > 0) return { file, line: Number(line) };
  throw new UserError(
    `"${text}" is not a line of a log.`,
    'Pass the log and the line number, counted from 1: --from job.log:120 ("-:120" for standard input).',
  );
}

/** A line of a log, and the command that ran when it was written, as far as the log tells. */
export interface ReadLine {
  text: string;
  ran: RanCommand | null;
}

/** Reads a log up to one line; throws UserError if there is no such line. */
export async function readLogLine(
  { file, line }: LogLine,
  { cwd, input }: LogSources,
): Promise<ReadLine> {
  const source = file === '-' ? input : resolve(cwd, file);
  const name = file === '-' ? 'Standard input' : `"${file}"`;
  const decoder = new LineDecoder();
  const steps = new LogSteps();
  let seen = 0;
  const pick = (lines: readonly string[]): ReadLine | null => {
    const found = lines[line - 1 - seen];
    for (const above of lines.slice(0, line - 1 - seen)) steps.take(above);
    seen += lines.length;
    return found === undefined ? null : { text: textOf(found, name, line), ran: steps.running };
  };
  try {
    for await (const piece of openLog(source)) {
      const found = pick(decoder.write(piece));
      if (found !== null) return found;
      if (decoder.isTooLong) {
        throw new UserError(
          `Line ${seen + 1} of ${name} is too long to read.`,
          'Name a log whose lines are text.',
        );
      }
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    const folder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    throw new UserError(
      `Cannot read ${name}: ${systemReason(error)}.`,
      folder ? 'Choose a log in it.' : 'Check the path and its permissions.',
    );
  }
  const last = pick(decoder.finish());
  if (last !== null) return last;
  throw new UserError(
    `${name} has no line ${line}: ${seen === 0 ? 'it is empty' : `its last line is ${seen}`}.`,
    'Lines count from 1, as in `grep -n` and `replaybook match --unmatched`.',
  );
}

function textOf(line: string, name: string, number: number): string {
  if (!line.includes('\0')) return line;
  throw new UserError(
    `Line ${number} of ${name} is binary: it contains NUL bytes.`,
    'Choose a line of text.',
  );
}
