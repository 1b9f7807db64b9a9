import { deeperThan, type Excess } from './excess.ts';
import { proseLines } from './prose-lines.ts';

const deepest = 10_000;

const tags = /<(\/?)([a-z][^\s/>]*)/gi;
/** Empty tags, and those that the next one of them closes. */
const neverOpen =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|d[td]|t[drh]|t(?:head|body|foot)|option)$/i;

/** Tags in tags: an HTML parser moves all open ones for each further tag. */
export function findDeepHtml(text: string): Excess | null {
  if (text.length <= 3 * deepest || (text.match(/<[a-z]/gi)?.length ?? 0) <= deepest) return null;
  let depth = 0;
  let isAfterBlank = true;
  for (const { line, offset, content, begins } of proseLines(text)) {
    // Inside of a paragraph, a code span of an earlier line may end here.
    const shown = begins || isAfterBlank ? withoutCode(line) : line;
    isAfterBlank = content === '';
    for (const { 1: slash, 2: name = '', index } of shown.matchAll(tags)) {
      if (neverOpen.test(name)) continue;
      depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
      if (depth > deepest) return { reason: deeperThan(deepest), offset: offset + index };
    }
  }
  return null;
}

/** A line with blanks in place of its code spans: `<path>` in one is no tag. */
function withoutCode(line: string): string {
  return line.replace(/(?<![\\`])(`+)(?!`)[^`]*\1(?!`)/g, (code) => ' '.repeat(code.length));
}
