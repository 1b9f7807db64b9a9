import type { Container } from './container.ts';

/** A line of the text without its ending. */
export interface Line {
  text: string;
  start: number;
}

/** What replaces lines that only mean something together with others. */
export interface Rewritten {
  /** By the index of the line; as long as the line. */
  lines: ReadonlyMap<number, string>;
  containers: readonly Container[];
}

/** The marks of a fence, also behind those of lists. */
export const fence = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;

/** The column of the first character that is no blank. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (char === '\t') columns += 4 - (columns % 4);
    else if (char === ' ') columns += 1;
    else break;
  }
  return columns;
}
