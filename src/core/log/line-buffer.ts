import { type ScanText, scanText } from '../text/scan-text.ts';

/** Receives complete lines from a buffer. */
export interface LineReader {
  /**
   * Reads the lines between `start` and `end`, whose last byte is a newline; what stands between
   * `history` and `start` has been read before.
   */
  read(text: ScanText, history: number, start: number, end: number): void;
  /** Reads a part of a line that is too long to be held; the next call goes on with that line. */
  readPart(text: ScanText, history: number, start: number, end: number): void;
}

/** Bytes to read at a time, small enough for the caches of the processor. */
const BLOCK = 1 << 17;
/** Bytes that must be readable before and after the text. */
const MARGIN = 16;
/** A longer line is read in parts of this length that overlap. */
const LONGEST_LINE = 1 << 26;
const OVERLAP = 1 << 16;
const NEWLINE = 0x0a;

/** Splits bytes into stretches of complete lines, and keeps some bytes before them. */
export class LineBuffer {
  readonly #historySize: number;
  readonly #reader: LineReader;
  #text = scanText(1 << 12);
  #history = MARGIN;
  #start = MARGIN;
  #end = MARGIN;
  #searched = MARGIN;

  constructor(historySize: number, reader: LineReader) {
    this.#historySize = historySize;
    this.#reader = reader;
  }

  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += BLOCK) {
      const part = chunk.subarray(at, at + BLOCK);
      this.#reserve(part.length);
      this.#text.bytes.set(part, this.#end);
      this.#end += part.length;
      if (this.#end - this.#start >= BLOCK) this.#readLines();
    }
  }

  /** A last line without its newline is a line too. */
  finish(): void {
    if (this.#end > this.#start && this.#text.bytes[this.#end - 1] !== NEWLINE) {
      this.#reserve(1);
      this.#text.bytes[this.#end] = NEWLINE;
      this.#end += 1;
    }
    this.#readLines();
  }

  #readLines(): void {
    const { bytes } = this.#text;
    // For a line longer than a block, only the new part is searched.
    let end = this.#end;
    while (end > this.#searched && bytes[end - 1] !== NEWLINE) end -= 1;
    if (end > this.#searched) {
      this.#reader.read(this.#text, this.#history, this.#start, end);
      this.#keepFrom(end);
    } else if (this.#end - this.#start >= LONGEST_LINE) {
      const cut = this.#wordBefore(this.#end - OVERLAP);
      this.#reader.readPart(this.#text, this.#history, this.#start, this.#end);
      this.#keepFrom(cut);
    }
    this.#searched = this.#end;
  }

  /** A part begins where a word does, if there is one nearby. */
  #wordBefore(at: number): number {
    const { bytes } = this.#text;
    for (let cut = at; cut > at - OVERLAP; cut -= 1) if (bytes[cut] === 0x20) return cut;
    return at;
  }

  #keepFrom(start: number): void {
    this.#history = Math.max(this.#history, start - this.#historySize);
    this.#start = start;
  }

  #reserve(length: number): void {
    const { bytes } = this.#text;
    if (this.#end + length + MARGIN <= bytes.length) return;
    const kept = this.#end - this.#history;
    const shift = this.#history - MARGIN;
    if (2 * (kept + length + 2 * MARGIN) <= bytes.length) {
      bytes.copyWithin(MARGIN, this.#history, this.#end);
    } else {
      const larger = scanText(2 * (kept + length));
      larger.bytes.set(bytes.subarray(this.#history, this.#end), MARGIN);
      this.#text = larger;
    }
    this.#history -= shift;
    this.#start -= shift;
    this.#end -= shift;
    this.#searched -= shift;
  }
}
