import type { ReportedLine } from '../app/match/match-report.ts';
import { blank } from './code-frame.ts';
import { columnsOf } from './columns.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

/** Columns of a log line to show, around the hit. */
const SHOWN = 110;
const BEFORE_HIT = 30;

export interface ExcerptOptions {
  paint: Paint;
  /** Marks the hit with carets below it, for output without colours. */
  carets: boolean;
  /** Shows the lines above and below too. */
  context: boolean;
}

/** The matching line with its number and the marked hit, and the lines around it. */
export function excerptLines(excerpt: ReportedLine, options: ExcerptOptions): string[] {
  const { paint, carets, context } = options;
  const { line, before, after } = excerpt;
  const gutter = String(line + (context ? after.length : 0)).length;
  const row = (number: number, mark: string, text: string): string => {
    const bar = paint('dim', `${mark} ${String(number).padStart(gutter)} |`);
    return text === '' ? bar : `${bar} ${text}`;
  };
  const quiet = (text: string, number: number): string =>
    row(number, ' ', text === '' ? '' : paint('dim', cutTail(text)));
  const { lead, hit, tail } = windowOf(excerpt);
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

/** A long line starts a little before the hit. */
function windowOf({ text, start, end }: ReportedLine): { lead: string; hit: string; tail: string } {
  const fits = end <= SHOWN || text.length <= SHOWN;
  const from = fits ? 0 : Math.max(0, Math.min(start - BEFORE_HIT, text.length - SHOWN));
  const to = Math.max(Math.min(end, start + SHOWN), from + SHOWN);
  return {
    lead: (from > 0 ? '…' : '') + text.slice(from, start),
    hit: text.slice(start, Math.min(end, to)),
    tail: text.slice(Math.min(end, to), to) + (text.length > to ? '…' : ''),
  };
}

function cutTail(text: string): string {
  return printable(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}
