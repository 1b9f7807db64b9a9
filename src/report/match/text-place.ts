import type { ReportedMatch } from '../../app/match/match-report.ts';
import { count } from '../count.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';

export interface MatchTextOptions {
  paint: Paint;
  /** Colours mark the hit; without colours, carets do. */
  coloured: boolean;
  /** Number of entries to show in full; null for what fits the screen. */
  max: number | null;
  /** Width and height of the screen; a file or a pipe has no height. */
  columns: number;
  rows: number | null;
  /** A text that leads to a log. */
  link(text: string, file: string): string;
}

export function placeOf(
  { file, firstLine, excerpts }: ReportedMatch,
  options: MatchTextOptions,
): string {
  const place = options.paint('cyan', `${nameOf(file)}:${excerpts[0]?.line ?? firstLine}`);
  return file === '-' ? place : options.link(place, file);
}

export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : printable(file);
}

export function timesOf(match: ReportedMatch): string {
  if (match.count <= 1) return '';
  return `  (${count(match.count, 'hit')}, lines ${match.firstLine} to ${match.lastLine})`;
}
