import type { Excerpt } from '../../core/log/excerpt.ts';
import { messageStarts } from '../../core/text/log-line.ts';
import { blank } from '../code-frame.ts';
import { columnsOf } from '../columns.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';

/** Columns to show before the hit, and of the message after it. */
const BEFORE_HIT = 30;
const AFTER_HIT = 40;
const LEAST = 20;
/** Mark, bar and blanks beside the number of a line. */
const GUTTER = 7;

export interface ExcerptOptions {
  paint: Paint;
  /** Marks the hit with carets below it, for output without colours. */
  carets: boolean;
  /** Shows the lines above and below too. */
  context: boolean;
  /** The width of a row; a longer line shows its message around the hit. */
  columns: number;
}

/** The matching line with its number and the marked hit, and the lines around it. */
export function excerptLines(excerpt: Excerpt, options: ExcerptOptions): string[] {
  const { paint, carets, context } = options;
  const { line, before, after } = excerpt;
  const gutter = String(line + (context ? after.length : 0)).length;
  const room = Math.max(LEAST, options.columns - GUTTER - gutter);
  const row = (number: number, mark: string, text: string): string => {
    const bar = paint('dim', `${mark} ${String(number).padStart(gutter)} |`);
    return text === '' ? bar : `${bar} ${text}`;
  };
  const quiet = (text: string, number: number): string =>
    row(number, ' ', text === '' ? '' : paint('dim', printable(messageOf(text, room))));
  const { lead, hit, tail } = windowOf(excerpt, room);
  const shown =
    printable(lead) + (hit === '' ? '' : paint('red', printable(hit))) + printable(tail);
  const rows = [row(line, '>', shown)];
  if (carets && hit !== '') {
    const under = '^'.repeat(Math.max(1, columnsOf(printable(hit).replaceAll('\t', ' '))));
    rows.push(`${' '.repeat(gutter + 2)} | ${blank(lead)}${under}`);
  }
  if (!context) return rows;
  return [
    ...before.map((text, index) => quiet(text, line - before.length + index)),
    ...rows,
    ...after.map((text, index) => quiet(text, line + 1 + index)),
  ];
}

interface ShownLine {
  lead: string;
  hit: string;
  tail: string;
}

/**
 * A line that is too long loses the prefix of its runner except for the time of day, then the text
 * far before the hit, so that the message after the hit can be read.
 */
function windowOf({ text, start, end }: Excerpt, columns: number): ShownLine {
  if (text.length <= columns) {
    return { lead: text.slice(0, start), hit: text.slice(start, end), tail: text.slice(end) };
  }
  const { clock, message } = prefixOf(text, start);
  const room = columns - clock.length - 2;
  const wanted = Math.min(text.length, end + AFTER_HIT);
  // A hit without room for all of it shows its begin, unless the message stands behind it.
  const latest = end < text.length ? Math.max(start - BEFORE_HIT, wanted - room) : start;
  const fits = wanted - message <= room;
  const from = fits ? message : Math.max(message, latest);
  const to = Math.min(text.length, from + room);
  const cutStart = Math.max(start, from);
  const cutEnd = Math.max(cutStart, Math.min(end, to));
  return {
    lead: clock + (from > message ? '…' : '') + text.slice(from, cutStart),
    hit: text.slice(cutStart, cutEnd),
    tail: text.slice(cutEnd, to) + (to < text.length ? '…' : ''),
  };
}

/** Where the message starts, and the time of day in the prefix before it. */
function prefixOf(text: string, most: number): { clock: string; message: number } {
  const message = messageStarts(text).findLast((start) => start <= most) ?? 0;
  const clock = /\d\d:\d\d:\d\d/.exec(text.slice(0, message))?.[0];
  return { clock: clock === undefined ? '' : `${clock} `, message };
}

function messageOf(text: string, columns: number): string {
  if (text.length <= columns) return text;
  const { clock, message } = prefixOf(text, text.length);
  const shown = clock + text.slice(message);
  return shown.length > columns ? `${shown.slice(0, columns - 1)}…` : shown;
}
