import type { Code, Html } from 'mdast';
import type { Position } from '../model.ts';
import type { Source } from './source.ts';

/**
 * Finds parts of a node's value in the file. Offsets into the value are not offsets into the file:
 * in a list or a block quote every line has lost its prefix, and line endings are one character.
 */
export class ValuePosition {
  readonly #source: Source;
  readonly #node: Position;
  readonly #firstLine: number;
  readonly #startsInLine: boolean;
  /** Offset into the value of the start of each line, and one past the end. */
  readonly #lines: number[] = [0];

  constructor(node: Code | Html, source: Source) {
    this.#source = source;
    this.#node = source.positionOf(node);
    this.#firstLine = this.#node.start.line + (isFence(node, source) ? 1 : 0);
    this.#startsInLine = node.type === 'html';
    for (const line of node.value.split('\n')) {
      this.#lines.push((this.#lines.at(-1) ?? 0) + line.length + 1);
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
    let high = this.#lines.length - 2;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.min(this.#lineStart(low) + offset - (this.#lines[low] ?? 0), this.#node.end.offset);
  }

  /** A container takes its prefix from the start of a line, so lines are aligned at their end. */
  #lineStart(index: number): number {
    const { start, end } = this.#node;
    if (index === 0 && this.#startsInLine) return start.offset;
    const length = (this.#lines[index + 1] ?? 0) - (this.#lines[index] ?? 0) - 1;
    const line = this.#firstLine + index;
    const lineEnd = Math.min(this.#source.lineEnd(line), end.offset);
    return Math.max(this.#source.lineStart(line), start.offset, lineEnd - length);
  }
}

/** A fence begins at its first marker; an indented block begins with its indentation. */
export function isFence(node: Code | Html, source: Source): boolean {
  return node.type === 'code' && /[`~]/.test(source.text.charAt(source.positionOf(node).start.offset));
}
