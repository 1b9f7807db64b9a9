import type { Excess } from './excess.ts';
import { proseLines } from './prose-lines.ts';

const mostWords = 100_000;

const tooManyWords = 'it has a paragraph of more than 100,000 words (a log belongs into a fence)';

/** A run of text lines that is no fence, table or HTML: most likely a log pasted without a fence. */
export function findLongParagraph(text: string): Excess | null {
  if (text.length <= 2 * mostWords) return null;
  let words = 0;
  let start = 0;
  let isRaw = false;
  for (const { line, offset, content, begins } of proseLines(text)) {
    if (begins) [words, isRaw] = [0, false];
    isRaw ||= words === 0 && /^[<|]/.test(content);
    if (isRaw) continue;
    if (words === 0) start = offset;
    words += countWords(line);
    if (words > mostWords) return { reason: tooManyWords, offset: start };
  }
  return null;
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
