import { FIRST, type KeyTable, OTHER_BIT, SECOND } from './key-table.ts';

/** The end marker after the last place. */
export const NOWHERE = 0x7fffffff;

/**
 * The places in a stretch of text where a window of a table may stand, as its filter says. The loops
 * read every byte of a log: they keep all they need in variables, and a call for the test of the
 * filter would double their time.
 */
abstract class WindowPlaces {
  readonly #table: KeyTable;
  readonly #fold: number;
  /** Offsets into the bytes, ascending. */
  readonly #places: Int32Array;

  /** `fold` is set in every word before it is looked up; `most` is how many places there can be. */
  constructor(table: KeyTable, fold: number, most: number) {
    this.#table = table;
    this.#fold = fold;
    this.#places = new Int32Array(table.size === 0 ? 1 : most + 1).fill(NOWHERE);
  }

  at(index: number): number {
    return this.#places[index] ?? NOWHERE;
  }

  /** Looks at the words from `from` up to, but not including, `to`. */
  find(words: Int32Array, from: number, to: number): void {
    const table = this.#table;
    const count =
      table.size === 0 ? 0 : this.collect(words, from, to, this.#fold, table, this.#places);
    this.#places[count] = NOWHERE;
  }

  /** Writes the places that the filter lets through, and returns how many. */
  protected abstract collect(
    words: Int32Array,
    from: number,
    to: number,
    fold: number,
    table: KeyTable,
    places: Int32Array,
  ): number;
}

/** Windows of one word, or of two of which the second lies in the stretch. */
export class WordPlaces extends WindowPlaces {
  readonly #beforeFactor: number;
  readonly #factor: number;
  readonly #back: number;

  constructor(size: 'word' | 'pair', table: KeyTable, fold: number, most: number) {
    super(table, fold, most);
    this.#beforeFactor = size === 'pair' ? FIRST : 0;
    this.#factor = size === 'pair' ? SECOND : FIRST;
    this.#back = size === 'pair' ? 4 : 0;
  }

  protected collect(
    words: Int32Array,
    from: number,
    to: number,
    fold: number,
    { filter, shift }: KeyTable,
    places: Int32Array,
  ): number {
    const beforeFactor = this.#beforeFactor;
    const factor = this.#factor;
    const back = this.#back;
    let count = 0;
    let before = Math.imul((words[from - 1] ?? 0) | fold, beforeFactor);
    for (let i = from; i < to; i += 1) {
      const word = (words[i] ?? 0) | fold;
      const hash = (before + Math.imul(word, factor)) | 0;
      before = Math.imul(word, beforeFactor);
      const bits = filter[hash >>> shift] ?? 0;
      if (((bits >>> hash) & (bits >>> (hash >>> OTHER_BIT)) & 1) !== 0) {
        places[count++] = (i << 2) - back;
      }
    }
    return count;
  }
}

/** Windows of three bytes at any byte of the stretch; they stand in the upper part of their key. */
export class ShortPlaces extends WindowPlaces {
  protected collect(
    words: Int32Array,
    from: number,
    to: number,
    fold: number,
    { filter, shift }: KeyTable,
    places: Int32Array,
  ): number {
    let count = 0;
    let word = (words[from] ?? 0) | fold;
    for (let i = from; i < to; i += 1) {
      const next = (words[i + 1] ?? 0) | fold;
      const a = Math.imul(word << 8, FIRST);
      const b = Math.imul(word & ~0xff, FIRST);
      const c = Math.imul(((word >>> 8) & 0xffff00) | (next << 24), FIRST);
      const d = Math.imul(((word >>> 16) & 0xff00) | (next << 16), FIRST);
      word = next;
      const e = filter[a >>> shift] ?? 0;
      const f = filter[b >>> shift] ?? 0;
      const g = filter[c >>> shift] ?? 0;
      const h = filter[d >>> shift] ?? 0;
      if (((e >>> a) & (e >>> (a >>> OTHER_BIT)) & 1) !== 0) places[count++] = i << 2;
      if (((f >>> b) & (f >>> (b >>> OTHER_BIT)) & 1) !== 0) places[count++] = (i << 2) | 1;
      if (((g >>> c) & (g >>> (c >>> OTHER_BIT)) & 1) !== 0) places[count++] = (i << 2) | 2;
      if (((h >>> d) & (h >>> (d >>> OTHER_BIT)) & 1) !== 0) places[count++] = (i << 2) | 3;
    }
    return count;
  }
}
