import type { Point, Position } from '../../../core/model.ts';

/** A text that is a value of a YAML file. */
export interface InnerText {
  text: string;
  /** Of the value, from the mark of its block (`|`) on. */
  position: Position;
}

/** Turns places in a literal block into those of its file; in another scalar, all are where it begins. */
export function placesIn(
  file: string,
  { text, position }: InnerText,
): (inner: Position) => Position {
  const lines = file.split('\n');
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const innerLines = text.split('\n');
  const { start: first } = position;
  const isLiteral = file[first.offset] === '|';
  const pointAt = ({ line, column }: Point): Point | null => {
    // The text begins on the line behind its mark.
    const at = first.line + line;
    const shift = lines[at - 1]?.indexOf(innerLines[line - 1] ?? '') ?? -1;
    if (shift < 0) return null;
    const own = column + shift;
    return { line: at, column: own, offset: (starts[at - 1] ?? 0) + own - 1 };
  };
  return ({ start, end }) => {
    const own = isLiteral ? { start: pointAt(start), end: pointAt(end) } : null;
    if (own?.start && own.end) return { start: own.start, end: own.end };
    return { start: first, end: first };
  };
}
