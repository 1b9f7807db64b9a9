import type { Point, Position } from '../core/model.ts';

export const startOfFile: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** Line and column of a half-open span of UTF-16 offsets. */
export function positionIn(text: string, start: number, end: number): Position {
  return { start: pointIn(text, start), end: pointIn(text, end) };
}

function pointIn(text: string, offset: number): Point {
  let line = 1;
  let lineStart = 0;
  for (const { 0: ending, index } of text.slice(0, offset).matchAll(/\r\n?|\n/g)) {
    line += 1;
    lineStart = index + ending.length;
  }
  return { line, column: offset - lineStart + 1, offset };
}
