import { surpriseOf } from './byte-surprise.ts';
import { type ScanText, scanText } from './scan-text.ts';
import { encodeUtf8 } from './utf8.ts';

/** The first look compares so many bytes at once. */
export const LEAST_WORD = 4;
/** Letters look the same in both cases with this bit, and digits stay as they are. */
const FOLD = 0x20;
const FOLDS = 0x20202020;
const HIGH_BITS = 0x80808080 | 0;
/** Spreads a window over a table of bits, small enough to stay at hand. */
const SPREAD = 0x9e3779b1;
const SHIFT = 32 - 18;
const ASCII = 0x7f;
const ZERO = 0x30;

/** A text without what the finder does not tell apart: in lower case, each digit a zero. */
export function foldedText(text: string): string {
  return text.toLowerCase().replace(/[1-9]/g, '0');
}

interface Word {
  index: number;
  bytes: Uint8Array;
  /** Where the window begins in it by which it is looked for. */
  offset: number;
}

/** Takes the words of a text, in the order of their windows; a word may come twice. */
export type WordSink = (index: number, windowAt: number) => void;

/**
 * Finds which of many words a text holds, whatever its case and digits, in one pass: four bytes at a
 * time are looked up in a table, and only where they may belong to a word is it compared.
 */
export class WordFinder {
  readonly #bits = new Int32Array(1 << (32 - SHIFT - 5));
  /** By their window; a sign outside of ASCII by its first byte. */
  readonly #words = new Map<number, Word[]>();

  /** Folded words of at least `LEAST_WORD` characters, or signs outside of ASCII. */
  constructor(words: readonly string[]) {
    const all = words.map((word) => encodeUtf8(word));
    const counts = new Map<number, number>();
    for (const bytes of all) {
      for (const at of windowsOf(bytes)) {
        const window = windowAt(bytes, at);
        counts.set(window, (counts.get(window) ?? 0) + 1);
      }
    }
    for (const [index, bytes] of all.entries()) {
      const lead = bytes[0] ?? 0;
      if (lead > ASCII) this.#add(lead, { index, bytes, offset: 0 });
      else this.#enter(index, bytes, counts);
    }
  }

  /** Indexes of the words in a text; a word may come twice. */
  find(text: string): number[] {
    const bytes = encodeUtf8(text);
    const scanned = scanText(bytes.length + LEAST_WORD);
    scanned.bytes.set(bytes);
    const found: number[] = [];
    this.scan(scanned, 0, bytes.length, (index) => found.push(index));
    return found;
  }

  /** Finds the words between two places; four bytes behind must be readable. */
  scan(text: ScanText, start: number, end: number, sink: WordSink): void {
    const { words } = text;
    const bits = this.#bits;
    const last = (end + 3) >> 2;
    let next = words[start >> 2] ?? 0;
    for (let i = start >> 2; i < last; i += 1) {
      const word = next;
      next = words[i + 1] ?? 0;
      const [low, high] = [word | FOLDS, next | FOLDS];
      const a = Math.imul(low, SPREAD) >>> SHIFT;
      const b = Math.imul((low >>> 8) | (high << 24), SPREAD) >>> SHIFT;
      const c = Math.imul((low >>> 16) | (high << 16), SPREAD) >>> SHIFT;
      const d = Math.imul((low >>> 24) | (high << 8), SPREAD) >>> SHIFT;
      const marks =
        (((bits[a >> 5] ?? 0) >>> a) & 1) |
        ((((bits[b >> 5] ?? 0) >>> b) & 1) << 1) |
        ((((bits[c >> 5] ?? 0) >>> c) & 1) << 2) |
        ((((bits[d >> 5] ?? 0) >>> d) & 1) << 3);
      if (marks === 0 && (word & HIGH_BITS) === 0) continue;
      for (let k = 0; k < 4; k += 1) {
        const isMarked = ((marks >>> k) & 1) === 1 || ((word >>> (8 * k)) & 0x80) !== 0;
        const at = (i << 2) + k;
        if (isMarked && at >= start && at < end) this.#compare(text.bytes, at, start, end, sink);
      }
    }
  }

  #compare(text: Uint8Array, at: number, start: number, end: number, sink: WordSink): void {
    const byte = text[at] ?? 0;
    const words = this.#words.get(byte > ASCII ? byte : windowAt(text, at));
    if (words === undefined) return;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i];
      if (word && isAt(text, at - word.offset, start, end, word.bytes)) sink(word.index, at);
    }
  }

  /** By the window that few others share and few texts hold. */
  #enter(index: number, bytes: Uint8Array, counts: ReadonlyMap<number, number>): void {
    let offset = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const at of windowsOf(bytes)) {
      const window = bytes.subarray(at, at + LEAST_WORD);
      // A window with digits stands for many.
      const digits = window.filter((byte) => byte === ZERO).length;
      const shared = 2 * Math.log2(counts.get(windowAt(bytes, at)) ?? 1);
      const worth = surpriseOf(window) - shared - DIGIT_COST * digits;
      if (worth > most) [offset, most] = [at, worth];
    }
    for (const window of withDigits([...bytes.subarray(offset, offset + LEAST_WORD)])) {
      const key = windowAt(window, 0);
      const bit = Math.imul(key, SPREAD) >>> SHIFT;
      this.#bits[bit >> 5] = (this.#bits[bit >> 5] ?? 0) | (1 << bit);
      this.#add(key, { index, bytes, offset });
    }
  }

  #add(key: number, word: Word): void {
    const known = this.#words.get(key);
    if (known) known.push(word);
    else this.#words.set(key, [word]);
  }
}

const DIGIT_COST = 20;

/** Where the windows of a word begin: those without a byte outside of ASCII. */
function windowsOf(bytes: Uint8Array): number[] {
  const starts = Array.from({ length: Math.max(0, bytes.length - LEAST_WORD + 1) }, (_, at) => at);
  return starts.filter((at) => bytes.subarray(at, at + LEAST_WORD).every((byte) => byte <= ASCII));
}

/** The windows that a window stands for. */
function withDigits(window: readonly number[]): number[][] {
  const at = window.indexOf(ZERO);
  if (at < 0) return [[...window]];
  return withDigits(window.slice(at + 1)).flatMap((rest) =>
    Array.from({ length: 10 }, (_, digit) => [...window.slice(0, at), ZERO + digit, ...rest]),
  );
}

/** Four bytes without the case of their letters. */
function windowAt(bytes: ArrayLike<number>, at: number): number {
  const [a, b, c, d] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  return a | (b << 8) | (c << 16) | (d << 24) | FOLDS;
}

/** From the end, where words that begin alike differ. */
function isAt(text: Uint8Array, at: number, start: number, end: number, word: Uint8Array): boolean {
  if (at < start || at + word.length > end) return false;
  for (let i = word.length - 1; i >= 0; i -= 1) {
    const byte = text[at + i] ?? 0;
    const wanted = word[i];
    if (byte === wanted) continue;
    const isCapital = byte >= 0x41 && byte <= 0x5a && (byte | FOLD) === wanted;
    const isDigit = byte >= 0x31 && byte <= 0x39 && wanted === ZERO;
    if (!isCapital && !isDigit) return false;
  }
  return true;
}
