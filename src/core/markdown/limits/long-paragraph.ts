import type { Excess } from './excess.ts';
import { proseLines } from './prose-lines.ts';

const mostWords = 100_000;
/** The reference parser moves all that follows in a paragraph at the end of each line. */
const mostLines = 5_000;

/**
 * A run of text lines outside of fences, tables and HTML, probably a log pasted without a fence.
 */
export function findLongParagraph(text: string): Excess | null {
  if (text.length <= 2 * mostLines) return null;
  let words = 0;
  let lines = 0;
  let start = 0;
  let isRaw = false;
  let isHtml = false;
  for (const { line, offset, content, begins } of proseLines(text)) {
    // HTML goes on to the next empty line, whatever its lines look like.
    if (begins && (!isHtml || content === '')) [words, lines, isRaw, isHtml] = [0, 0, false, false];
    isHtml ||= words === 0 && content.startsWith('<');
    isRaw ||= isHtml || (words === 0 && content.startsWith('|'));
    isRaw ||= lines === 1 && /^:?-+:?[ \t]*\|/.test(content);
    if (isRaw) continue;
    if (words === 0) start = offset;
    words += countWords(line);
    lines += 1;
    if (words > mostWords) return tooLong(start, '100,000 words');
    if (lines > mostLines) return tooLong(start, '5,000 lines');
  }
  return null;
}

function tooLong(offset: number, most: string): Excess {
  return {
    reason: `it has a paragraph of more than ${most} (a log belongs into a fence)`,
    offset,
  };
}

function countWords(line: string): number {
  let words = 0;
  let inWord = false;
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    const isSpace = code === 32 || code === 9;
    if (!isSpace && !inWord) words += 1;
    inWord = !isSpace;
  }
  return words;
}
