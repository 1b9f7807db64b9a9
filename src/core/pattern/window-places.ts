import { FIRST, type KeyTable, OTHER_BIT, SECOND } from './key-table.ts';

/** Behind the last place. */
export const NOWHERE = 0x7fffffff;

/**
 * The places in a stretch of text where a window of a table may stand: where its filter says so.
 * These loops read every byte of a log, so each does one thing and keeps what it needs in variables.
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
    const { size, filter, shift } = this.#table;
    const count =
      size === 0 ? 0 : this.collect(words, from, to, this.#fold, filter, shift, this.#places);
    this.#places[count] = NOWHERE;
  }

  /** Writes the places that the filter lets through, and returns how many. */
  protected abstract collect(
    words: Int32Array,
    from: number,
    to: number,
    fold: number,
    filter: Int32Array,
    shift: number,
    places: Int32Array,
  ): number;
}

/** Windows of two words; the second one lies in the stretch. */
export class PairPlaces extends WindowPlaces {
  protected collect(
    words: Int32Array,
    from: number,
    to: number,
    fold: number,
    filter: Int32Array,
    shift: number,
    places: Int32Array,
  ): number {
    let count = 0;
    let before = Math.imul((words[from - 1] ?? 0) | fold, FIRST);
    for (let i = from; i < to; i += 1) {
      const word = (words[i] ?? 0) | fold;
      const hash = (before + Math.imul(word, SECOND)) | 0;
      before = Math.imul(word, FIRST);
      const bits = filter[hash >>> shift] ?? 0;
      if (((bits >>> hash) & (bits >>> (hash >>> OTHER_BIT)) & 1) !== 0) {
        places[count] = (i << 2) - 4;
        count += 1;
      }
    }
    return count;
  }
}

/** Windows of one word. */
export class WordPlaces extends WindowPlaces {
  protected collect(
    words: Int32Array,
    from: number,
    to: number,
    fold: number,
    filter: Int32Array,
    shift: number,
    places: Int32Array,
  ): number {
    let count = 0;
    for (let i = from; i < to; i += 1) {
      const hash = Math.imul((words[i] ?? 0) | fold, FIRST);
      const bits = filter[hash >>> shift] ?? 0;
      if (((bits >>> hash) & (bits >>> (hash >>> OTHER_BIT)) & 1) !== 0) {
        places[count] = i << 2;
        count += 1;
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
    filter: Int32Array,
    shift: number,
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
      const [e, f, g, h] = [
        filter[a >>> shift] ?? 0,
        filter[b >>> shift] ?? 0,
        filter[c >>> shift] ?? 0,
        filter[d >>> shift] ?? 0,
      ];
      if (((e >>> a) & (e >>> (a >>> OTHER_BIT)) & 1) !== 0) {
        places[count] = i << 2;
        count += 1;
      }
      if (((f >>> b) & (f >>> (b >>> OTHER_BIT)) & 1) !== 0) {
        places[count] = (i << 2) | 1;
        count += 1;
      }
      if (((g >>> c) & (g >>> (c >>> OTHER_BIT)) & 1) !== 0) {
        places[count] = (i << 2) | 2;
        count += 1;
      }
      if (((h >>> d) & (h >>> (d >>> OTHER_BIT)) & 1) !== 0) {
        places[count] = (i << 2) | 3;
        count += 1;
      }
    }
    return count;
  }
}
