import type { CarefulPattern } from './careful-pattern.ts';
import { endOfBlanks, isInsideWord } from './literal.ts';

/** A line to search: `text` has plain quotes, and `line` is what values are taken from. */
export interface SearchedLine {
  text: string;
  line: string;
  /** Where the message may start, the likeliest place first. */
  starts: readonly number[];
}

/** Where in a line a pattern may begin, in the order to try. */
export function* startPlaces(
  { parts, anchored, wordStart }: CarefulPattern,
  { text, starts }: SearchedLine,
): Generator<number> {
  const [first] = parts;
  if (anchored || first?.type === 'rest') {
    const places = anchored ? starts : starts.slice(0, 1);
    for (const start of places) yield endOfBlanks(text, start);
    return;
  }
  const piece = first?.type === 'text' ? (first.literal.parts[0] ?? '') : '';
  for (
    let at = text.indexOf(piece);
    at >= 0 && at < text.length;
    at = text.indexOf(piece, at + 1)
  ) {
    if (!(wordStart && isInsideWord(text, at))) yield at;
  }
}
