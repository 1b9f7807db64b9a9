/** The first look compares so many characters at once, by so many bits of each. */
export const LEAST_WORD = 4;
const BITS = 6;
const WINDOW = (1 << (LEAST_WORD * BITS)) - 1;
/** Spreads a window over a table of 64 Ki places. */
const SPREAD = 0x9e3779b1;
const PLACES = 1 << 16;
const SEVERAL = -1;
const ASCII = 0x7f;

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

/**
 * Finds which of many words a text holds, whatever its case and digits, in one pass: four characters
 * at a time are looked up in a table, and only where they may begin a word is it compared.
 */
export class WordFinder {
  readonly #words: readonly string[];
  /** Indexes of the words of a place in the table; the table has the number of their list. */
  readonly #lists: number[][] = [[]];
  readonly #starts = new Uint16Array(PLACES);
  /** The window of the words of each list; `SEVERAL` if they differ. */
  readonly #windows: number[] = [0];
  /** Indexes of words that begin outside of ASCII, by their first unit. */
  readonly #signs = new Map<number, number[]>();

  /** Folded words of at least `LEAST_WORD` characters, or signs outside of ASCII. */
  constructor(words: readonly string[]) {
    this.#words = words;
    for (const [index, word] of words.entries()) {
      if (word.charCodeAt(0) > ASCII) {
        const code = word.charCodeAt(0);
        this.#signs.set(code, [...(this.#signs.get(code) ?? []), index]);
        continue;
      }
      let window = 0;
      for (let i = 0; i < LEAST_WORD; i += 1) window = next(window, word.charCodeAt(i));
      const place = placeOf(window);
      const list = this.#starts[place] ?? 0;
      if (list === 0) {
        this.#starts[place] = this.#lists.push([index]) - 1;
        this.#windows.push(window);
      } else {
        this.#lists[list]?.push(index);
        if (this.#windows[list] !== window) this.#windows[list] = SEVERAL;
      }
    }
  }

  /** Indexes of the words in a text; a word may come twice. */
  find(text: string): number[] {
    const found: number[] = [];
    const windows = this.#windows;
    const starts = this.#starts;
    let window = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code > ASCII) {
        window = 0;
        const signs = this.#signs.get(code);
        if (signs !== undefined) found.push(...signs);
        continue;
      }
      window = next(window, code);
      const list = starts[placeOf(window)] ?? 0;
      if (list === 0 || (windows[list] !== window && windows[list] !== SEVERAL)) continue;
      this.#compare(text, i + 1 - LEAST_WORD, this.#lists[list] ?? [], found);
    }
    return found;
  }

  #compare(text: string, at: number, list: readonly number[], found: number[]): void {
    if (at < 0) return;
    for (let i = 0; i < list.length; i += 1) {
      const index = list[i] ?? 0;
      if (isAt(text, at, this.#words[index] ?? '')) found.push(index);
    }
  }
}

function next(window: number, code: number): number {
  return ((window << BITS) | (classes[code] ?? 0)) & WINDOW;
}

function placeOf(window: number): number {
  return Math.imul(window, SPREAD) >>> 16;
}

/** From the end, where words that begin alike differ. */
function isAt(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let i = word.length - 1; i >= 0; i -= 1) {
    const code = text.charCodeAt(at + i);
    const wanted = word.charCodeAt(i);
    if (code === wanted) continue;
    const isCapital = code >= 0x41 && code <= 0x5a && (code | 0x20) === wanted;
    const isDigit = code >= 0x31 && code <= 0x39 && wanted === 0x30;
    if (!isCapital && !isDigit) return false;
  }
  return true;
}
