import type { MineReport } from '../app/mine/mine-logs.ts';
import type { RecurringFailure } from '../core/log/failures/failure-history.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { printable, printableJson } from './printable.ts';
import { shortened } from './text-parts.ts';

const LONGEST = 200;

/** `mine --format json`, version 1: keys are only ever added. */
export function formatMineJson({ summary, failures, errors }: MineReport): string {
  return `${printableJson({ version: 1, summary, failures, errors })}\n`;
}

/** `mine --format text`: what fails in how many logs, where first and where last. */
export function formatMineText({ summary, failures }: MineReport, paint: Paint): string {
  const { logs, silent, green } = summary;
  const found = count(summary.failures, 'failure');
  const facts = [
    `${count(logs, 'log')}`,
    ...(green > 0 ? [`${count(green, 'green log')}`] : []),
    ...(silent > 0 ? [`${silent} without an open failure`] : []),
  ];
  const head = `${found} without an entry in ${facts.join(', ')}.`;
  const width = String(failures.length).length;
  const rows = failures.map((failure, index) => {
    const rank = `${String(index + 1).padStart(width)}. `;
    return formatFailure(failure, rank, logs, paint);
  });
  const rest = summary.failures - failures.length;
  if (rest > 0) rows.push(`and ${rest} more; --top shows more`);
  return `${[head, ...rows].join('\n\n')}\n`;
}

function formatFailure(
  { text, logs, first, last, together }: RecurringFailure,
  rank: string,
  all: number,
  paint: Paint,
): string {
  const indent = ' '.repeat(rank.length);
  const from = `${first.file}:${first.line}`;
  const to = `${last.file}:${last.line}`;
  const places = from === to ? `in ${from}` : `first in ${from}, last in ${to}`;
  const where = paint('cyan', printable(places));
  const [other] = together;
  const more = together.length > 1 ? ` and ${together.length - 1} more` : '';
  return [
    `${rank}${logs} of ${count(all, 'log')}, ${where}`,
    `${indent}${printable(shortened(text, LONGEST))}`,
    ...(other === undefined
      ? []
      : [paint('dim', `${indent}with it: ${printable(shortened(other, LONGEST))}${more}`)]),
  ].join('\n');
}
