import type { BlankJoints } from '../pattern/literals/blank-joints.ts';
import type { ScanText } from '../text/scan-text.ts';

const HIGH_BITS = 0x80808080 | 0;
const EVERY_BYTE = 0x01010101;
const BLANKS = 0x20202020;

/**
 * The lines of a stretch of text. In an irregular line a literal may look different from its
 * pattern, because of control sequences, carriage returns, typographic quotes, or white space other
 * than one blank.
 */
export class LineTable {
  /** Offset behind the newline of each line. */
  ends = new Int32Array(256);
  /** 1 for an irregular line. */
  irregular = new Uint8Array(256);
  readonly #joints: BlankJoints;
  #count = 0;
  #start = 0;

  constructor(joints: BlankJoints) {
    this.#joints = joints;
  }

  get count(): number {
    return this.#count;
  }

  startOf(line: number): number {
    return line === 0 ? this.#start : (this.ends[line - 1] ?? 0);
  }

  /** Where the newline of a line stands. */
  endOf(line: number): number {
    return (this.ends[line] ?? 0) - 1;
  }

  /** Reads complete lines: the last byte of the stretch must be a newline. */
  read({ bytes, words }: ScanText, start: number, end: number): void {
    this.#count = 0;
    this.#start = start;
    let irregular = 0;
    let blanksBefore = 0;
    /** White space up to here is checked. */
    let settled = start;
    const last = (end + 3) >> 2;
    for (let i = start >> 2; i < last; i += 1) {
      const word = words[i] ?? 0;
      const unlike = word ^ BLANKS;
      // The highest bit of each byte that is a blank, and of few others; lower bits say nothing.
      const blanks = (unlike - EVERY_BYTE) & ~unlike;
      // That of each byte that is no plain ASCII, or a blank behind a blank, and of few others.
      let marks = ((word - BLANKS) | word | (blanks & ((blanks << 8) | blanksBefore))) & HIGH_BITS;
      blanksBefore = blanks >>> 24;
      for (; marks !== 0; marks &= marks - 1) {
        const at = (i << 2) + ((31 - Math.clz32(marks & -marks)) >> 3);
        if (at < start || at >= end) continue;
        const byte = bytes[at] ?? 0;
        if (byte === 0x0a) {
          this.#add(at + 1, irregular);
          irregular = 0;
        } else if (irregular === 1 || at < settled) {
          // The result cannot change any more.
        } else if (byte === 0x20 || byte === 0x09 || byte === 0x0b || byte === 0x0c) {
          settled = endOfBlanks(bytes, at);
          if (this.#joints.meets(bytes, startOfBlanks(bytes, at), settled)) irregular = 1;
          if (settled >> 2 > i) {
            // On to the word in which the white space ends.
            i = (settled >> 2) - 1;
            blanksBefore = 0;
            break;
          }
        } else if (byte === 0x0d ? bytes[at + 1] !== 0x0a : isIrregular(bytes, at)) {
          irregular = 1;
        }
      }
    }
  }

  #add(end: number, irregular: number): void {
    if (this.#count === this.ends.length) {
      const [ends, flags] = [this.ends, this.irregular];
      this.ends = new Int32Array(2 * ends.length);
      this.ends.set(ends);
      this.irregular = new Uint8Array(2 * flags.length);
      this.irregular.set(flags);
    }
    this.ends[this.#count] = end;
    this.irregular[this.#count] = irregular;
    this.#count += 1;
  }
}

function isIrregular(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte < 0xc2) return byte === 0x1b;
  return isC1(bytes, at) || blankLength(bytes, at) > 0 || plainQuoteAt(bytes, at) > 0;
}

function startOfBlanks(bytes: Uint8Array, at: number): number {
  let start = at;
  while (isAsciiBlank(bytes[start - 1] ?? 0)) start -= 1;
  return start;
}

function endOfBlanks(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isAsciiBlank(bytes[end] ?? 0)) end += 1;
  return end;
}

function isAsciiBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0b || byte === 0x0c;
}

/** Whether one of U+0080 to U+009F stands here. */
export function isC1(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  return bytes[at] === 0xc2 && next >= 0x80 && next <= 0x9f;
}

/** The plain quote for the typographic one of three bytes here; 0 for other characters. */
export function plainQuoteAt(bytes: Uint8Array, at: number): number {
  const third = bytes[at + 2] ?? 0;
  if (bytes[at] !== 0xe2 || bytes[at + 1] !== 0x80 || third < 0x98 || third > 0x9f) return 0;
  return third < 0x9c ? 0x27 : 0x22;
}

/** Bytes of the white-space character here, as in `\s`; 0 for other characters. */
export function blankLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) ? 1 : 0;
  const next = bytes[at + 1] ?? 0;
  if (byte === 0xc2) return next === 0xa0 ? 2 : 0;
  const third = bytes[at + 2] ?? 0;
  if (byte === 0xe2) {
    if (next === 0x81) return third === 0x9f ? 3 : 0;
    const isBlank =
      (third >= 0x80 && third <= 0x8a) || third === 0xa8 || third === 0xa9 || third === 0xaf;
    return next === 0x80 && isBlank ? 3 : 0;
  }
  if (byte === 0xe1) return next === 0x9a && third === 0x80 ? 3 : 0;
  if (byte === 0xe3) return next === 0x80 && third === 0x80 ? 3 : 0;
  return byte === 0xef && next === 0xbb && third === 0xbf ? 3 : 0;
}
