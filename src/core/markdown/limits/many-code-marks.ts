import type { Excess } from './excess.ts';
import { proseLines } from './prose-lines.ts';

const most = 32;

/** Parsers look through the rest of a paragraph for each length of a run of backticks. */
export function findManyCodeMarks(text: string): Excess | null {
  const shortest = (most * (most + 1)) / 2;
  if (text.length < shortest || !text.includes('`'.repeat(most))) return null;
  let lengths = new Set<number>();
  for (const { line, offset, content, begins } of proseLines(text)) {
    if (begins) lengths = new Set();
    for (const [run] of line.matchAll(/`+/g)) lengths.add(run.length);
    if (content !== '' && lengths.size > most) {
      return {
        reason: `it has backticks in runs of more than ${most} lengths in a paragraph`,
        offset,
      };
    }
  }
  return null;
}
