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
export const fence = /^[ \t]*(?:(?:[-*+:]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;

const fenceEnd = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

export interface Fence {
  marks: string;
  /** Where the marks begin. */
  columns: number;
}

/** The fence that a line begins, also behind marks of lists and, where `lead` has them, of quotations. */
export function openedFence(text: string, lead = fence): Fence | null {
  const [found = '', marks] = lead.exec(text) ?? [];
  if (marks === undefined) return null;
  const before = found.slice(0, found.length - marks.length);
  return { marks, columns: columnsOf(`${before.replace(/[^ \t]/g, ' ')}.`) };
}

/** Whether a line ends a fence: marks that are indented by four more are a part of its code. */
export function closesFence(text: string, { marks, columns }: Fence): boolean {
  const [, closing = ''] = fenceEnd.exec(text) ?? [];
  return closing.startsWith(marks) && columnsOf(text) < columns + 4;
}

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
