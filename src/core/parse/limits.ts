/**
 * Limits beyond which Markdown parsers take minutes (they are quadratic in the length of a
 * paragraph and worse in the depth of lists) or exhaust the stack. No runbook comes near them.
 */
const deepestContainer = 200;
const longestParagraph = 100_000;

const containerMarkers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

export interface Excess {
  /** What is too much, as the end of a sentence. */
  reason: string;
  offset: number;
}

const nestedTooDeep = `it nests more than ${deepestContainer} levels deep`;

const tooManyWords = 'it has a paragraph of more than 100,000 words (a log belongs into a fence)';

const markersInLine = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepestContainer + 1}}(?=.*[^\\s>*+-])`,
  'm',
);

/** What of a text no Markdown parser should be asked to read; null for any sane text. */
export function findExcess(text: string): Excess | null {
  const line = text.length > deepestContainer ? text.search(markersInLine) : -1;
  if (line >= 0) return { reason: nestedTooDeep, offset: line };
  const shortestDeepList = deepestContainer ** 2;
  return (
    (text.length > shortestDeepList ? findDeepList(text) : null) ??
    (text.length > 2 * longestParagraph ? findLongParagraph(text) : null)
  );
}

/** Lists nested by indentation, a level a line. */
function findDeepList(text: string): Excess | null {
  const open: number[] = [];
  for (const line of text.matchAll(/^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]|^\S/gm)) {
    const indent = line[1]?.length ?? -1;
    while ((open.at(-1) ?? -1) >= indent && open.length > 0) open.pop();
    if (indent >= 0) open.push(indent);
    if (open.length > deepestContainer) return { reason: nestedTooDeep, offset: line.index };
  }
  return null;
}

/** A run of text lines that is no fence, table or HTML: most likely a log pasted without a fence. */
function findLongParagraph(text: string): Excess | null {
  let words = 0;
  let start = 0;
  let fence: string | null = null;
  let isRaw = false;
  for (const { 1: line = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    const [containers = ''] = containerMarkers.exec(line.slice(0, 300)) ?? [];
    const content = line.slice(containers.length, containers.length + 300).trim();
    const marker = /^(?:`{3,}(?!.*`)|~{3,})/.exec(content)?.[0];
    if (fence !== null) {
      if (marker === content && marker.startsWith(fence)) fence = null;
      continue;
    }
    fence = marker ?? null;
    const begins =
      content === '' || containers !== '' || /^#{1,6}(?:\s|$)|^\[[^\]]+\]:/.test(content);
    if (begins || fence !== null) [words, isRaw] = [0, false];
    isRaw ||= words === 0 && /^[<|]/.test(content);
    if (isRaw || fence !== null) continue;
    if (words === 0) start = index;
    words += countWords(line);
    if (words > longestParagraph) return { reason: tooManyWords, offset: start };
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
