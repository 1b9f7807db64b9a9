import type { MissReport } from '../../app/match/match-report.ts';
import type { PatternMiss, StepMiss } from '../../core/log/explain-miss.ts';
import { columnsOf } from '../columns.ts';
import type { Paint } from '../paint.ts';
import { printable, printableJson } from '../printable.ts';
import { nameOf } from './text-place.ts';

/** `match --explain-miss --format json`, version 1: keys are only ever added. */
export function formatMissJson(misses: readonly MissReport[]): string {
  return `${printableJson({ version: 1, misses })}\n`;
}

/** Columns of the closest line to show around the difference. */
const SHOWN = 110;

/** `match --explain-miss`: for each pattern the closest line and where it differs. */
export function formatMiss(
  { file, entry, title, keptOut, patterns }: MissReport,
  paint: Paint,
): string {
  const verdict = isMatch({ keptOut, patterns })
    ? paint('green', 'matches')
    : paint('yellow', 'does not match');
  const head = `${paint('bold', printable(title))}  ${paint('dim', printable(entry))}  ${verdict} ${nameOf(file)}`;
  const blocks = patterns.map((pattern) => formatPatternMiss(pattern, paint));
  if (keptOut !== null) blocks.unshift(`  ${printable(keptOut)}`);
  return `${[head, ...blocks].join('\n\n')}\n`;
}

function formatPatternMiss({ pattern, steps, reason }: PatternMiss, paint: Paint): string {
  const sequence = steps.length > 1;
  const lines = [
    `  ${paint('dim', 'pattern')} ${printable(pattern.replace(/ (\\[a-z\d ]*)\n/g, ' $1 '))}`,
  ];
  lines.push(`    ${reason === null ? paint('green', 'It matches.') : printable(reason)}`);
  for (const [index, step] of steps.entries()) {
    const absent = step.unless ? ', which must not follow' : '';
    const label = sequence ? `step ${index + 1}${absent}: ` : '';
    lines.push(...formatStep(step, label, paint).map((line) => `    ${line}`));
  }
  return lines.join('\n');
}

function formatStep({ lines, closest, unless }: StepMiss, label: string, paint: Paint): string[] {
  const [first] = lines;
  if (first !== undefined) {
    const more = lines.length > 1 ? ` and ${lines.length - 1} more` : '';
    return [`${label}matches line ${first}${more}`];
  }
  if (unless) return [`${label}matches no line`];
  if (closest === null) return [`${label}no line contains any of its words`];
  const { line, text, departure } = closest;
  const at = departure?.at ?? 0;
  const from =
    text.length <= SHOWN ? 0 : Math.max(0, Math.min(at - SHOWN / 2, text.length - SHOWN));
  const lead = (from > 0 ? '…' : '') + printable(text.slice(from, at));
  const tail = printable(text.slice(at, from + SHOWN)) + (text.length > from + SHOWN ? '…' : '');
  const gutter = `${line} | `;
  const rows = [`${label}the closest line is ${line}:`, `${paint('dim', gutter)}${lead}${tail}`];
  if (departure === null) {
    rows.push('For a regular expression, Replaybook cannot show where it fails.');
    return rows;
  }
  rows.push(`${' '.repeat(gutter.length + columnsOf(lead))}${paint('red', '^')}`);
  const { literal, reason } = departure;
  const lack = literal === '' ? '' : `The line has no \`${literal.trim()}\`: `;
  // The text may hold quotes itself.
  rows.push(printable(lack + reason.replace(/"(.*)"$/, '`$1`')));
  return rows;
}

/** Whether the entry matches after all. */
export function isMatch({ keptOut, patterns }: Pick<MissReport, 'keptOut' | 'patterns'>): boolean {
  return keptOut === null && patterns.some(({ reason }) => reason === null);
}
