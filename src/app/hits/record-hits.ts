import { basename, isAbsolute } from 'node:path';
import { hitLine } from '../../core/hits/hit.ts';
import { appendLines } from '../../node/files/append-lines.ts';
import { systemProblem, UserError } from '../../node/user-error.ts';
import type { MatchReport } from '../match/match-report.ts';
import { readHitsFile } from './hits-file.ts';

export interface RecordOptions {
  /** Absolute path of the memory, and as the user named it. */
  path: string;
  name: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Name of the job; without it, that of each log. */
  job: string | null;
}

export interface RecordedHits {
  count: number;
  /** Entries that the memory did not have before. */
  fresh: string[];
}

/**
 * Appends a line for each entry that matched a log: when, which log, which entry, and nothing of its
 * text. Throws UserError if the file is something else, or cannot be written.
 */
export async function recordHits(
  { matches }: Pick<MatchReport, 'matches'>,
  { path, name, now, job }: RecordOptions,
): Promise<RecordedHits> {
  const { hits, damaged } = readHitsFile(path, name);
  if (hits.length === 0 && damaged.length > 0) {
    throw new UserError(
      `"${name}" is not a file of hits, so nothing is appended to it.`,
      'Pass --record the file of hits, such as hits.jsonl.',
    );
  }
  const known = new Set(hits.map(({ entry }) => entry));
  const time = Math.floor(now / 1000) * 1000;
  const lines = new Set(
    matches.map(({ entry, file }) => {
      const log = job ?? logName(file);
      return hitLine({ time, entry, log, count: 1, first: time });
    }),
  );
  try {
    if (lines.size > 0) await appendLines(path, [...lines].join(''));
  } catch (error) {
    throw systemProblem(
      `The hits cannot be appended to "${name}"`,
      error,
      'Name a file that can be written.',
    );
  }
  const fresh = [...new Set(matches.map(({ entry }) => entry))].filter((id) => !known.has(id));
  return { count: lines.size, fresh };
}

/** A path of this machine is nobody's business. */
function logName(file: string): string {
  if (file === '-') return 'standard input';
  return isAbsolute(file) ? basename(file) : file;
}
