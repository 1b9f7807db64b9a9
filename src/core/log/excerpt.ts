import type { Span } from '../pattern/literal.ts';

/** A line of a log to show, without control sequences; `start` and `end` bound the hit in it. */
export interface Excerpt extends Span {
  line: number;
  text: string;
  /** The lines right above and below, in the order of the log, as a terminal would show them. */
  before: string[];
  after: string[];
}

/** The most characters of a line that an excerpt shows; a cut is marked with `…`. */
export const EXCERPT_LENGTH = 400;

/** The part of a segment around a hit: all of it where it is short enough. */
export function excerptOf(line: number, segment: string, hit: Span): Excerpt {
  const length = Math.max(hit.end, segment.trimEnd().length);
  const margin = Math.max(0, EXCERPT_LENGTH - (hit.end - hit.start)) >> 1;
  const latest = Math.max(0, length - EXCERPT_LENGTH);
  const from = Math.min(Math.max(0, hit.start - margin), latest);
  const to = Math.min(length, from + EXCERPT_LENGTH);
  const lead = from > 0 ? '…' : '';
  const text = detach(lead + segment.slice(from, to) + (to < length ? '…' : ''));
  const shift = lead.length - from;
  const span = { start: hit.start + shift, end: Math.min(hit.end, to) + shift };
  return { line, text, ...span, before: [], after: [] };
}

/** A copy that does not keep the whole line, or a chunk of the file, in memory. */
export function detach(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
