import { resolve } from 'node:path';
import { LogSteps, type RanCommand } from '../../core/draft/log-steps.ts';
import { openLog } from '../../node/logs/open-log.ts';
import { LineDecoder } from '../../node/logs/read-lines.ts';
import { errorCode, systemProblem, UserError } from '../../node/user-error.ts';
import type { LogSources } from '../match/read-log.ts';

/** Lines of a log from `--from job.log:12` or `--from job.log:12-15`. */
export interface LogLine {
  /** The log as the user named it; `-` for standard input. */
  file: string;
  /** 1-based, the first and the last. */
  line: number;
  end: number;
}

/** A signature of more lines would never match again. */
const MOST_LINES = 100;

/** Throws UserError if it does not have that form. */
export function parseLogLine(text: string): LogLine {
  const [, file, first, last = first] = /^(.+):(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  const [line, end] = [Number(first), Number(last)];
  if (file === undefined || !(line > 0) || end < line) {
    throw new UserError(
      `"${text}" is not a line of a log.`,
      'Pass the log and the line number, counted from 1: --from job.log:120, or --from job.log:120-123 for several lines ("-:120" for standard input).',
    );
  }
  if (end - line >= MOST_LINES) {
    throw new UserError(
      `"${text}" names ${end - line + 1} lines.`,
      `Choose the few lines that show the failure, at most ${MOST_LINES}.`,
    );
  }
  return { file, line, end };
}

/** Lines of a log, and the command that ran when the first was written, as far as the log tells. */
export interface ReadLines {
  lines: string[];
  ran: RanCommand | null;
}

/** Reads a log up to the last of some lines; throws UserError if there are no such lines. */
export async function readLogLines(
  { file, line, end }: LogLine,
  { cwd, input }: LogSources,
): Promise<ReadLines> {
  const source = file === '-' ? input : resolve(cwd, file);
  const name = file === '-' ? 'Standard input' : `"${file}"`;
  const decoder = new LineDecoder();
  const steps = new LogSteps();
  const found: string[] = [];
  let seen = 0;
  const pick = (lines: readonly string[]): boolean => {
    const from = Math.max(0, line - 1 - seen);
    for (const above of lines.slice(0, from)) steps.take(above);
    found.push(...lines.slice(from, Math.max(from, end - seen)));
    seen += lines.length;
    return seen >= end;
  };
  const result = (): ReadLines => ({ lines: textsOf(found, name, line), ran: steps.running });
  try {
    for await (const piece of openLog(source)) {
      if (pick(decoder.write(piece))) return result();
      if (decoder.isTooLong) {
        throw new UserError(
          `Line ${seen + 1} of ${name} is too long to read.`,
          'Name a log whose lines are text.',
        );
      }
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    const folder = errorCode(error) === 'EISDIR';
    throw systemProblem(
      `Cannot read ${name}`,
      error,
      folder ? 'Choose a log in it.' : 'Check the path and its permissions.',
    );
  }
  if (pick(decoder.finish())) return result();
  throw new UserError(
    `${name} has no line ${seen < line ? line : end}: ${seen === 0 ? 'it is empty' : `its last line is ${seen}`}.`,
    'Lines count from 1, as in `grep -n` and `replaybook match --unmatched`.',
  );
}

function textsOf(lines: string[], name: string, first: number): string[] {
  const binary = lines.findIndex((line) => line.includes('\0'));
  if (binary < 0) return lines;
  throw new UserError(
    `Line ${first + binary} of ${name} is binary: it contains NUL bytes.`,
    'Choose a line of text.',
  );
}
