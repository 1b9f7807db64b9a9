import { surpriseOf } from './byte-surprise.ts';
import { encodeUtf8 } from './utf8.ts';

/** The first look compares so many bytes at once, by so many bits of each. */
export const LEAST_WORD = 4;
const BITS = 6;
const WINDOW = (1 << (LEAST_WORD * BITS)) - 1;
/** Spreads a window over a table of 64 Ki places. */
const SPREAD = 0x9e3779b1;
const PLACES = 1 << 16;
const SEVERAL = -1;
const ASCII = 0x7f;
/** The first byte of a character outside of ASCII. */
const FIRST_LEAD = 0xc2;
const NOTHING: number[] = [];

/** The first look tells letters apart, but not their case, nor digits, nor some signs. */
const classes = Uint8Array.from({ length: ASCII + 1 }, (_, code) => {
  const char = foldedText(String.fromCharCode(code));
  if (char >= 'a' && char <= 'z') return 1 + char.charCodeAt(0) - 0x61;
  return char === '0' ? 27 : 28 + (code & 31);
});

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

/**
 * Finds which of many words a text holds, whatever its case and digits, in one pass: four bytes at a
 * time are looked up in a table, and only where they may belong to a word is it compared.
 */
export class WordFinder {
  /** The words of a place in the table; the table has the number of their list. */
  readonly #lists: Word[][] = [[]];
  readonly #starts = new Uint16Array(PLACES);
  /** A bit for each place that is taken, small enough to stay at hand. */
  readonly #taken = new Int32Array(PLACES >> 5);
  /** The window of the words of each list; `SEVERAL` if they differ. */
  readonly #windows: number[] = [0];
  /** Words that begin outside of ASCII, by their first byte. */
  readonly #signs = new Map<number, Word[]>();

  /** Folded words of at least `LEAST_WORD` characters, or signs outside of ASCII. */
  constructor(words: readonly string[]) {
    const all = words.map((word) => encodeUtf8(word));
    const counts = new Map<number, number>();
    for (const bytes of all) {
      for (const [window] of windowsOf(bytes)) counts.set(window, (counts.get(window) ?? 0) + 1);
    }
    for (const [index, bytes] of all.entries()) {
      const lead = bytes[0] ?? 0;
      if (lead <= ASCII) this.#enter(index, bytes, counts);
      else this.#signs.set(lead, [...(this.#signs.get(lead) ?? []), { index, bytes, offset: 0 }]);
    }
  }

  /** Indexes of the words in a text; a word may come twice. */
  find(text: string): readonly number[] {
    const bytes = encodeUtf8(text);
    return this.findIn(bytes, 0, bytes.length);
  }

  /** The same in the UTF-8 bytes between two places. */
  findIn(bytes: Uint8Array, start: number, end: number): readonly number[] {
    let found = NOTHING;
    const taken = this.#taken;
    let window = 0;
    for (let i = start; i < end; i += 1) {
      const byte = bytes[i] ?? 0;
      if (byte > ASCII) {
        window = 0;
        if (byte >= FIRST_LEAD) found = added(found, this.#signs.get(byte), bytes, i, start, end);
        continue;
      }
      window = next(window, byte);
      const place = placeOf(window);
      if ((((taken[place >> 5] ?? 0) >>> place) & 1) === 0) continue;
      const list = this.#starts[place] ?? 0;
      const known = this.#windows[list];
      if (known !== window && known !== SEVERAL) continue;
      found = added(found, this.#lists[list], bytes, i + 1 - LEAST_WORD, start, end);
    }
    return found;
  }

  /** By the window that few others share and few texts hold. */
  #enter(index: number, bytes: Uint8Array, counts: ReadonlyMap<number, number>): void {
    let [best, offset, most] = [0, 0, Number.NEGATIVE_INFINITY];
    for (const [window, at] of windowsOf(bytes)) {
      const worth = surpriseOf(bytes, at, at + LEAST_WORD) - 2 * Math.log2(counts.get(window) ?? 1);
      if (worth > most) [best, offset, most] = [window, at, worth];
    }
    const place = placeOf(best);
    const word = { index, bytes, offset };
    const list = this.#starts[place] ?? 0;
    if (list === 0) {
      this.#taken[place >> 5] = (this.#taken[place >> 5] ?? 0) | (1 << place);
      this.#starts[place] = this.#lists.push([word]) - 1;
      this.#windows.push(best);
    } else {
      this.#lists[list]?.push(word);
      if (this.#windows[list] !== best) this.#windows[list] = SEVERAL;
    }
  }
}

/** The windows of a word and where they begin: those without a byte outside of ASCII. */
function windowsOf(bytes: Uint8Array): [window: number, at: number][] {
  const windows: [number, number][] = [];
  let window = 0;
  let length = 0;
  for (const [i, byte] of bytes.entries()) {
    length = byte > ASCII ? 0 : length + 1;
    window = byte > ASCII ? 0 : next(window, byte);
    if (length >= LEAST_WORD) windows.push([window, i + 1 - LEAST_WORD]);
  }
  return windows;
}

function next(window: number, byte: number): number {
  return ((window << BITS) | (classes[byte] ?? 0)) & WINDOW;
}

function placeOf(window: number): number {
  return Math.imul(window, SPREAD) >>> 16;
}

/** Adds the words of which the window stands at a place. */
function added(
  found: number[],
  words: readonly Word[] | undefined,
  text: Uint8Array,
  at: number,
  start: number,
  end: number,
): number[] {
  if (words === undefined) return found;
  let all = found;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word || !isAt(text, at - word.offset, start, end, word.bytes)) continue;
    if (all === NOTHING) all = [];
    all.push(word.index);
  }
  return all;
}

/** From the end, where words that begin alike differ. */
function isAt(text: Uint8Array, at: number, start: number, end: number, word: Uint8Array): boolean {
  if (at < start || at + word.length > end) return false;
  for (let i = word.length - 1; i >= 0; i -= 1) {
    const byte = text[at + i] ?? 0;
    const wanted = word[i];
    if (byte === wanted) continue;
    const isCapital = byte >= 0x41 && byte <= 0x5a && (byte | 0x20) === wanted;
    const isDigit = byte >= 0x31 && byte <= 0x39 && wanted === 0x30;
    if (!isCapital && !isDigit) return false;
  }
  return true;
}
