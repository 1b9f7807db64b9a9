import type { Position } from '../core/model.ts';
import { columnsOf } from './columns.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

const linesAround = 1;
const maxWidth = 96;

/** The lines of a text, so that a file with many findings is split once. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** The lines around a span, with their numbers and the span underlined. */
export function codeFrame(lines: readonly string[], position: Position, paint: Paint): string[] {
  const first = Math.max(1, position.start.line - linesAround);
  const last = Math.min(lines.length, position.start.line + linesAround);
  const gutter = String(last).length;
  const frame: string[] = [];
  const windowStart = windowOf(position.start.column);
  for (let number = first; number <= last; number += 1) {
    const line = lines[number - 1] ?? '';
    const shown = cut(line, windowStart);
    const marked = number === position.start.line;
    const bar = paint('dim', `${String(number).padStart(gutter)} |`);
    frame.push(`${bar}${shown === '' ? '' : ` ${shown}`}`);
    if (marked) {
      const under = underline(line, position, windowStart);
      frame.push(`${paint('dim', `${' '.repeat(gutter)} |`)} ${paint('red', under)}`);
    }
  }
  return frame;
}

/** Long lines start a little before the span. */
function windowOf(column: number): number {
  return column > maxWidth - 20 ? column - 21 : 0;
}

function cut(line: string, start: number): string {
  const end = start + maxWidth;
  const head = start > 0 ? '…' : '';
  const tail = line.length > end ? '…' : '';
  return head + printable(line.slice(start, end)) + tail;
}

function underline(line: string, { start, end }: Position, windowStart: number): string {
  const from = Math.min(start.column - 1, line.length);
  const to = end.line > start.line ? line.length : Math.max(end.column - 1, from);
  const lead = (windowStart > 0 ? ' ' : '') + blank(line.slice(windowStart, from));
  const covered = printable(line.slice(from, Math.min(to, windowStart + maxWidth)));
  return lead + '^'.repeat(Math.max(1, columnsOf(covered.replaceAll('\t', ' '))));
}

/** White space as wide as the text; it keeps tabs, so that both lines use the same tab stops. */
export function blank(text: string): string {
  return printable(text).replace(/[^\t]+/g, (run) => ' '.repeat(columnsOf(run)));
}
