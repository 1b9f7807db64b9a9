import type { Excess } from './excess.ts';
import { proseLines } from './prose-lines.ts';

/**
 * Marks for which a parser may search the rest of the paragraph, each with its name and the most of
 * them in a paragraph.
 */
const crowds = [
  { mark: /\]\(/g, most: 2_000, name: 'links' },
  { mark: /<[!?]/g, most: 500, name: 'comments' },
  { mark: /\[\^/g, most: 1_000, name: 'references to footnotes' },
  { mark: /\*_|_\*|~[*_]|[*_]~/g, most: 1_000, name: 'marks of emphasis side by side' },
  { mark: /[*_~`]+|[&<[\]\\]|:\/\/|www\.|@/g, most: 15_000, name: 'marks of Markdown' },
] as const;

const rawHtml =
  /^<(?:[!?]|\/?(?:table|t(?:head|body|foot|r|d|h)|div|details|summary|section|[uod]l|li|d[td]|p|pre|h[1-6]|script|style|textarea|article|aside|header|footer|main|nav|figure|center|blockquote|form|html|head|body)\b)/i;

export function findCrowdedParagraph(text: string): Excess | null {
  for (const { mark, most, name } of crowds) {
    const isPossible = text.length > most && countOf(text, mark) > most;
    const offset = isPossible ? findCrowd(text, mark, most) : null;
    if (offset !== null)
      return { reason: `it has more than ${most} ${name} in a paragraph`, offset };
  }
  return null;
}

/** Start of the first paragraph with more than the given number of a mark. */
function findCrowd(text: string, mark: RegExp, most: number): number | null {
  let start: number | null = null;
  let count = 0;
  let isRaw = false;
  for (const { line, offset, content, begins } of proseLines(text)) {
    if (begins || content.startsWith('|')) [start, count, isRaw] = [null, 0, false];
    isRaw ||= start === null && rawHtml.test(content);
    if (content !== '') start ??= offset;
    if (!isRaw) count += countOf(line, mark);
    if (count > most) return start;
  }
  return null;
}

function countOf(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
