import { surpriseOf } from '../../text/byte-surprise.ts';
import { KeyTable, type Window } from './key-table.ts';

/**
 * A text in every match of a step, with runs of white space as one blank. With `fold`, ASCII
 * letters are in lower case and match both.
 */
export interface RequiredLiteral {
  bytes: Uint8Array;
  fold: boolean;
}

const FOLD = 0x20202020;

/** Lengths from which on a literal holds an aligned pair of words, or one, wherever it begins. */
const PAIR_LENGTH = 11;
const WORD_LENGTH = 7;
/** Shorter literals are looked for at every byte, by a window of three. */
export const MIN_LITERAL_BYTES = 3;

/** Windows of literals, by how long the literals are. */
export interface WindowTables {
  /** Two words. */
  pairs: KeyTable;
  /** One word. */
  words: KeyTable;
  /** Three bytes. */
  shorts: KeyTable;
}

/** Literals must be distinct, and `MIN_LITERAL_BYTES` bytes long or longer. */
export function windowTables(literals: readonly RequiredLiteral[]): WindowTables {
  const fold = foldOf(literals);
  const groups = { pairs: [] as number[], words: [] as number[], shorts: [] as number[] };
  for (const [id, { bytes }] of literals.entries()) {
    if (bytes.length >= PAIR_LENGTH) groups.pairs.push(id);
    else if (bytes.length >= WORD_LENGTH) groups.words.push(id);
    else groups.shorts.push(id);
  }
  return {
    pairs: KeyTable.of(windowsOf(literals, groups.pairs, fold, 8, 4)),
    words: KeyTable.of(windowsOf(literals, groups.words, fold, 4, 4)),
    shorts: KeyTable.of(windowsOf(literals, groups.shorts, fold << 8, 3, 1)),
  };
}

/** The bits that are set in every word before it is looked up. */
export function foldOf(literals: readonly RequiredLiteral[]): number {
  return literals.some(({ fold }) => fold) ? FOLD : 0;
}

function windowsOf(
  literals: readonly RequiredLiteral[],
  ids: readonly number[],
  fold: number,
  size: number,
  alignments: number,
): Window[] {
  const bytesOf = (id: number): Uint8Array => literals[id]?.bytes ?? new Uint8Array();
  const counts = new WindowCounts(ids.reduce((sum, id) => sum + bytesOf(id).length, 0));
  for (const id of ids) counts.add(bytesOf(id), size);
  return ids.flatMap((literal) => {
    const bytes = bytesOf(literal);
    const best = bestWindow(bytes, counts, size, alignments);
    return Array.from({ length: alignments }, (_, k) => ({
      first: windowAt(bytes, best + k, Math.min(4, size)) | fold,
      second: size === 8 ? windowAt(bytes, best + k + 4, 4) | fold : 0,
      literal,
      offset: best + k,
    }));
  });
}

/** Three or four bytes as the word of the filter; three stand in the upper part. */
export function windowAt(bytes: Uint8Array, at: number, size: number): number {
  const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  if (size === 3) return (a << 8) | (b << 16) | (c << 24);
  return a | (b << 8) | (c << 16) | ((bytes[at + 3] ?? 0) << 24);
}

const MOST_COUNTER_BITS = 18;

/** Counts how many literals hold a window, so that one that few have can be chosen. */
class WindowCounts {
  readonly #counts: Uint16Array;
  readonly #shift: number;

  constructor(windows: number) {
    const bits = Math.min(MOST_COUNTER_BITS, Math.ceil(Math.log2(windows + 2)) + 2);
    this.#counts = new Uint16Array(1 << bits);
    this.#shift = 32 - bits;
  }

  add(bytes: Uint8Array, size: number): void {
    for (let at = 0; at + size <= bytes.length; at += 1) {
      const slot = this.#slotOf(bytes, at, size);
      this.#counts[slot] = Math.min(0xffff, (this.#counts[slot] ?? 0) + 1);
    }
  }

  /** Bits by which looking for this window is cheaper than for one that is everywhere. */
  worth(bytes: Uint8Array, at: number, size: number): number {
    const count = this.#counts[this.#slotOf(bytes, at, size)] ?? 0;
    return surpriseOf(bytes, at, at + size) - 2 * Math.log2(count + 1);
  }

  #slotOf(bytes: Uint8Array, at: number, size: number): number {
    let hash = 0;
    for (let i = at; i < at + size; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x9e3779b1);
    return hash >>> this.#shift;
  }
}

/**
 * Where the best of a literal's windows begins; of `alignments` neighbouring windows, all of which
 * will be entered, the least worthy counts.
 */
function bestWindow(
  bytes: Uint8Array,
  counts: WindowCounts,
  size: number,
  alignments: number,
): number {
  const worths = new Float64Array(Math.max(0, bytes.length - size + 1));
  for (let at = 0; at < worths.length; at += 1) worths[at] = counts.worth(bytes, at, size);
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at + alignments <= worths.length; at += 1) {
    let worth = Number.POSITIVE_INFINITY;
    for (let k = 0; k < alignments; k += 1) worth = Math.min(worth, worths[at + k] ?? 0);
    if (worth > most) [best, most] = [at, worth];
  }
  return best;
}
