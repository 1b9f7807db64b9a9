import type { Nodes } from 'mdast';
import { location } from 'vfile-location';
import type { Point, Position } from '../model.ts';

/** A file's text with its lines, to convert offsets to points and back. */
export class Source {
  readonly text: string;
  readonly #lines: ReturnType<typeof location>;

  constructor(text: string) {
    this.text = text;
    this.#lines = location(text);
  }

  /** The point at an offset; one past the end gives the end. */
  pointAt(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const point = this.#lines.toPoint(at);
    if (point?.offset === undefined) return { line: 1, column: 1, offset: 0 };
    return { line: point.line, column: point.column, offset: point.offset };
  }

  span(start: number, end: number): Position {
    return { start: this.pointAt(start), end: this.pointAt(end) };
  }

  /** Offset of the first character of a 1-based line; the text's length past the last one. */
  lineStart(line: number): number {
    return this.#lines.toOffset({ line, column: 1 }) ?? this.text.length;
  }

  /** Offset of the line ending of a 1-based line, or of the end of the text. */
  lineEnd(line: number): number {
    const ending = /[\r\n]/g;
    ending.lastIndex = this.lineStart(line);
    return ending.exec(this.text)?.index ?? this.text.length;
  }

  /**
   * Position of a node, or of the nearest one around it that has a position: the GFM extension
   * leaves the links that it finds in text without one.
   */
  positionOf(node: Nodes, around?: Position): Position {
    const { position } = node;
    if (position?.start.offset === undefined || position.end.offset === undefined) {
      return around ?? this.span(0, 0);
    }
    return {
      start: pointOf(position.start, position.start.offset),
      end: pointOf(position.end, position.end.offset),
    };
  }

  /** The text that a position spans. */
  slice(position: Position): string {
    return this.text.slice(position.start.offset, position.end.offset);
  }
}

function pointOf(point: { line: number; column: number }, offset: number): Point {
  return { line: point.line, column: point.column, offset };
}
