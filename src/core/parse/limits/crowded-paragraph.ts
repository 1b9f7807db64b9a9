import type { Excess } from './excess.ts';
import { proseLines } from './prose-lines.ts';

/**
 * Marks for each of which a parser may look through the rest of its paragraph: with what they are,
 * and how many of them a paragraph may hold.
 */
const crowds = [
  { mark: /\]\(/g, most: 2_000, name: 'links' },
  { mark: /<[!?]/g, most: 500, name: 'comments' },
  { mark: /\*_|_\*|~[*_]|[*_]~/g, most: 1_000, name: 'marks of emphasis side by side' },
] as const;

export function findCrowdedParagraph(text: string): Excess | null {
  for (const { mark, most, name } of crowds) {
    const isPossible = text.length > 2 * most && countOf(text, mark) > most;
    const offset = isPossible ? findCrowd(text, mark, most) : null;
    if (offset !== null)
      return { reason: `it has more than ${most} ${name} in a paragraph`, offset };
  }
  return null;
}

/** Where the paragraph begins that holds more than so many of a mark. */
function findCrowd(text: string, mark: RegExp, most: number): number | null {
  let start: number | null = null;
  let count = 0;
  for (const { line, offset, content, begins } of proseLines(text)) {
    if (begins || content.startsWith('|')) [start, count] = [null, 0];
    if (content !== '') start ??= offset;
    count += countOf(line, mark);
    if (count > most) return start;
  }
  return null;
}

function countOf(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
