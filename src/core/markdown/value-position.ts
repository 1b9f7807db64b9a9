import type { Code, Html } from 'mdast';
import type { Position } from '../model.ts';
import { behindTags, showsWithoutTags, withoutTags } from './dialects/raw-tags.ts';
import type { Source } from './source.ts';

declare module 'mdast' {
  interface CodeData {
    /** Lines of options ahead of the code of a directive, which the value has not. */
    skippedLines?: number;
  }
}

/**
 * Finds parts of a node's value in the file. Offsets into the value are not offsets into the file:
 * in a list or a block quote every line has lost its prefix.
 */
export class ValuePosition {
  readonly #source: Source;
  readonly #node: Position;
  readonly #value: string;
  readonly #firstLine: number;
  readonly #startsInLine: boolean;
  /** Start and end of each line of the value, without its line ending. */
  readonly #lines: { start: number; end: number }[] = [];

  constructor(node: Code | Html, source: Source) {
    this.#source = source;
    this.#node = source.positionOf(node);
    this.#value = node.value;
    const skipped = node.type === 'code' ? (node.data?.skippedLines ?? 0) : 0;
    this.#firstLine = this.#node.start.line + (isFence(node, source) ? 1 : 0) + skipped;
    this.#startsInLine = node.type === 'html';
    let start = 0;
    for (const ending of node.value.matchAll(/\r\n?|\n|$/g)) {
      this.#lines.push({ start, end: ending.index });
      start = ending.index + ending[0].length;
    }
  }

  /** The part of the file between two offsets of the value. */
  span(start: number, end: number): Position {
    const from = this.offsetOf(start);
    return this.#source.span(from, Math.max(from, this.offsetOf(end)));
  }

  /** The offset in the file of an offset in the value. */
  offsetOf(offset: number): number {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#offsetInLine(low, offset);
  }

  /** A container takes its prefix from the start of a line, so lines are aligned at their end. */
  #offsetInLine(index: number, offset: number): number {
    const { start, end } = this.#node;
    if (index === 0 && this.#startsInLine) return Math.min(start.offset + offset, end.offset);
    const line = this.#firstLine + index;
    const lineStart = this.#source.lineStart(line);
    const lineEnd = Math.min(this.#source.lineEnd(line), end.offset);
    const own = this.#lines[index] ?? { start: 0, end: 0 };
    const written = this.#source.text.slice(lineStart, lineEnd);
    const aligned = showsWithoutTags(written, this.#value.slice(own.start, own.end))
      ? lineStart + behindTags(written, withoutTags(written).length - (own.end - offset))
      : lineEnd - (own.end - offset);
    return Math.max(lineStart, start.offset, aligned);
  }
}

/** A fence begins at its first marker; an indented block begins with its indentation. */
export function isFence(node: Code | Html, source: Source): boolean {
  return (
    node.type === 'code' && /[`~]/.test(source.text.charAt(source.positionOf(node).start.offset))
  );
}
