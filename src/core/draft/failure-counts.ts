import { readFailureLine } from '../log/failures/failure-line.ts';
import type { VolatilePart } from '../log/failures/volatile.ts';

const WORDS =
  '(?:fail(?:ed|ures?|ing)?|errors?|broken|crashed|problems?|violations?|mismatches|unexpected)';
const BEFORE = new RegExp(`\\b${WORDS}(?: tests?)?["']?\\s*[:=(]\\s*$`, 'i');
const AFTER = new RegExp(`^\\s+(?:\\w+ )?${WORDS}\\b`, 'i');

/**
 * The numbers of a line that count failures, if a run without any prints the same line with zeros
 * in their places: a pattern has to ask for more than zero.
 */
export function failureCounts(text: string, parts: readonly VolatilePart[]): VolatilePart[] {
  const counts = parts.filter(
    ({ kind, start, end }) =>
      kind === 'number' &&
      /^[1-9]\d*$/.test(text.slice(start, end)) &&
      (BEFORE.test(text.slice(0, start)) || AFTER.test(text.slice(end))),
  );
  return counts.length > 0 && readFailureLine(withZeros(text, counts)) === null ? counts : [];
}

function withZeros(text: string, counts: readonly VolatilePart[]): string {
  return counts.reduceRight(
    (line, { start, end }) => `${line.slice(0, start)}0${line.slice(end)}`,
    text,
  );
}
