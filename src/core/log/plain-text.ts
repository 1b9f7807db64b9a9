import { type ScanText, scanText } from '../text/scan-text.ts';
import { endOfControl } from './control-sequence.ts';
import { doubled } from './doubled.ts';
import { blankLength, plainQuoteAt } from './line-table.ts';

/** Bytes that a scan may read beyond the text. */
const PADDING = 16;
const RETURN = 0x0d;

/**
 * The segments of irregular lines in the form of a literal: without control sequences, with single
 * blanks and plain quotes.
 */
export class PlainText {
  text: ScanText = scanText(1 << 10);
  /** Offset behind the newline of each segment. */
  ends = new Int32Array(256);
  /** Where the first segment begins, and the last one ends. */
  readonly start = PADDING;
  length = PADDING;
  #lines = new Int32Array(256);
  #starts = new Int32Array(256);
  #stops = new Int32Array(256);
  #count = 0;

  /** Index of the line that a segment is from; infinite where there is no such segment. */
  lineOf(segment: number): number {
    return segment < this.#count ? (this.#lines[segment] ?? 0) : Number.POSITIVE_INFINITY;
  }

  /** Its bounds in the text that it came from. */
  startOf(segment: number): number {
    return this.#starts[segment] ?? 0;
  }

  endOf(segment: number): number {
    return this.#stops[segment] ?? 0;
  }

  /** Its bounds in the plain text. */
  plainStartOf(segment: number): number {
    return segment === 0 ? this.start : (this.ends[segment - 1] ?? 0);
  }

  plainEndOf(segment: number): number {
    return (this.ends[segment] ?? 0) - 1;
  }

  clear(): void {
    this.#count = 0;
    this.length = PADDING;
  }

  /** Adds the segments of one line, whose newline is not among its bytes. */
  add(bytes: Uint8Array, start: number, end: number, line: number): void {
    this.#reserve(end - start + PADDING);
    for (let from = start; from < end; ) {
      from = bytes[from] === RETURN ? from + 1 : this.#addSegment(bytes, from, end, line);
    }
  }

  /** Adds what stands before the next carriage return; returns where that is. */
  #addSegment(bytes: Uint8Array, start: number, end: number, line: number): number {
    const out = this.text.bytes;
    let length = this.length;
    let at = start;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      const blank = byte > 0x20 && byte < 0x80 ? 0 : blankLength(bytes, at);
      const next = blank > 0 || (byte > 0x1f && byte < 0x80) ? at : endOfControl(bytes, at, end);
      if (byte === RETURN) break;
      if (next > at) {
        at = next;
      } else if (blank === 0) {
        const quote = byte === 0xe2 ? plainQuoteAt(bytes, at) : 0;
        out[length] = quote === 0 ? byte : quote;
        length += 1;
        at += quote === 0 ? 1 : 3;
      } else {
        if (out[length - 1] !== 0x20) {
          out[length] = 0x20;
          length += 1;
        }
        at += blank;
      }
    }
    out[length] = 0x0a;
    this.length = length + 1;
    this.#note(line, start, at);
    return at;
  }

  #note(line: number, start: number, end: number): void {
    const count = this.#count;
    if (count === this.ends.length) {
      this.ends = doubled(this.ends);
      this.#lines = doubled(this.#lines);
      this.#starts = doubled(this.#starts);
      this.#stops = doubled(this.#stops);
    }
    this.ends[count] = this.length;
    this.#lines[count] = line;
    this.#starts[count] = start;
    this.#stops[count] = end;
    this.#count = count + 1;
  }

  /** Every segment takes a newline more, and has at least one byte: twice the length is enough. */
  #reserve(length: number): void {
    const needed = this.length + 2 * length + PADDING;
    if (needed <= this.text.bytes.length) return;
    const larger = scanText(2 * needed);
    larger.bytes.set(this.text.bytes.subarray(0, this.length));
    this.text = larger;
  }
}
