import type { Point, Position } from '../core/model.ts';

export const startOfFile: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** Turns many half-open spans of UTF-16 offsets into positions; the lines are counted once. */
export function createLocator(text: string): (start: number, end: number) => Position {
  const starts = [0];
  for (const { 0: ending, index } of text.matchAll(/\r\n?|\n/g)) {
    starts.push(index + ending.length);
  }
  const pointAt = (offset: number): Point => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) });
}

let last: { text: string; locate: ReturnType<typeof createLocator> } | null = null;

/** Line and column of a half-open span of UTF-16 offsets; the lines of the last text are known. */
export function positionIn(text: string, start: number, end: number): Position {
  if (last?.text !== text) last = { text, locate: createLocator(text) };
  return last.locate(start, end);
}
