import { KeyTable, type Window } from './key-table.ts';
import { bestWindow, WindowCounts } from './literal-window.ts';

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
