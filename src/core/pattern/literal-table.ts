import type { ScanText } from '../text/scan-text.ts';
import { Bucket, LARGE_BUCKET } from './bucket.ts';
import { KeyTable, type Window } from './key-table.ts';
import { bestWindow, WindowCounts } from './literal-window.ts';
import { NOWHERE, ShortPlaces, WordPlaces } from './window-places.ts';

/**
 * A text that every match of a step is sure to hold where each run of white space is one blank.
 * With `fold`, ASCII letters stand in lower case and match both.
 */
export interface RequiredLiteral {
  bytes: Uint8Array;
  fold: boolean;
}

/** Bytes that are scanned at a time, at the most; survivors of the filter are kept for these. */
const STRETCH_WORDS = 2048;
const FOLD = 0x20202020;

/** Lengths from which on a literal holds an aligned pair of words, or one, wherever it begins. */
const PAIR_LENGTH = 11;
const WORD_LENGTH = 7;
/** Shorter literals are looked for at every byte, by a window of three. */
export const MIN_LITERAL_BYTES = 3;

/** Takes the places at which literals stand, in the order of the text as far as lines go. */
export interface AnchorSink {
  found(literal: number, at: number): void;
}

/**
 * Finds many texts at once. The text is read as aligned words of four bytes, and hashes of one word
 * or two neighbours are looked up in bit tables. A literal is entered under all four alignments, so
 * three places in four need no look; what survives is compared byte by byte.
 */
export class LiteralTable {
  readonly #literals: readonly RequiredLiteral[];
  readonly #fold: number;
  readonly #pairs: KeyTable;
  readonly #words: KeyTable;
  readonly #shorts: KeyTable;
  /** By the first place of their windows. */
  readonly #buckets = new Map<KeyTable, Map<number, Bucket>>();
  readonly #pairPlaces: WordPlaces;
  readonly #wordPlaces: WordPlaces;
  readonly #shortPlaces: ShortPlaces;

  /** Literals must be distinct, and `MIN_LITERAL_BYTES` bytes long or longer. */
  constructor(literals: readonly RequiredLiteral[]) {
    this.#literals = literals;
    this.#fold = literals.some(({ fold }) => fold) ? FOLD : 0;
    const groups = { pairs: [] as number[], words: [] as number[], shorts: [] as number[] };
    for (const [id, { bytes }] of literals.entries()) {
      if (bytes.length >= PAIR_LENGTH) groups.pairs.push(id);
      else if (bytes.length >= WORD_LENGTH) groups.words.push(id);
      else groups.shorts.push(id);
    }
    this.#pairs = new KeyTable(this.#windowsOf(groups.pairs, 8, 4));
    this.#words = new KeyTable(this.#windowsOf(groups.words, 4, 4));
    this.#shorts = new KeyTable(this.#windowsOf(groups.shorts, 3, 1));
    this.#pairPlaces = new WordPlaces('pair', this.#pairs, this.#fold, STRETCH_WORDS);
    this.#wordPlaces = new WordPlaces('word', this.#words, this.#fold, STRETCH_WORDS);
    this.#shortPlaces = new ShortPlaces(this.#shorts, this.#fold, STRETCH_WORDS * 4);
  }

  /** Reports every literal that lies within `start` and `end`; four bytes before must be readable. */
  scan(text: ScanText, start: number, end: number, sink: AnchorSink): void {
    const last = (end + 3) >> 2;
    for (let from = start >> 2; from < last; from += STRETCH_WORDS) {
      const to = Math.min(last, from + STRETCH_WORDS);
      this.#pairPlaces.find(text.words, from, to);
      this.#wordPlaces.find(text.words, from, to);
      this.#shortPlaces.find(text.words, from, to);
      this.#checkPlaces(text, start, end, sink);
    }
  }

  /** In the order of the text. */
  #checkPlaces(text: ScanText, start: number, end: number, sink: AnchorSink): void {
    const { words, bytes } = text;
    const fold = this.#fold;
    const [pairs, ones, shorts] = [this.#pairPlaces, this.#wordPlaces, this.#shortPlaces];
    let [p, w, s] = [0, 0, 0];
    for (;;) {
      const [pair, one, short] = [pairs.at(p), ones.at(w), shorts.at(s)];
      if (pair <= one && pair <= short) {
        if (pair === NOWHERE) return;
        p += 1;
        const i = pair >> 2;
        const first = (words[i] ?? 0) | fold;
        this.#compare(text, this.#pairs, first, (words[i + 1] ?? 0) | fold, pair, start, end, sink);
      } else if (one <= short) {
        w += 1;
        this.#compare(text, this.#words, (words[one >> 2] ?? 0) | fold, 0, one, start, end, sink);
      } else {
        s += 1;
        const key = windowAt(bytes, short, 3) | (fold << 8);
        this.#compare(text, this.#shorts, key, 0, short, start, end, sink);
      }
    }
  }

  #compare(
    { bytes }: ScanText,
    table: KeyTable,
    first: number,
    second: number,
    at: number,
    start: number,
    end: number,
    sink: AnchorSink,
  ): void {
    const slot = table.slotOf(first, second);
    if (slot < 0) return;
    const from = table.startOf(slot);
    const to = table.endOf(slot);
    if (to - from < LARGE_BUCKET) {
      for (let place = from; place < to; place += 1) {
        this.#verify(bytes, table, place, at, start, end, sink);
      }
      return;
    }
    const known = this.#buckets.get(table)?.get(from);
    for (const member of (known ?? this.#bucketOf(table, from, to)).membersAt(bytes, at)) {
      this.#verify(bytes, table, from + member, at, start, end, sink);
    }
  }

  #verify(
    bytes: Uint8Array,
    table: KeyTable,
    place: number,
    at: number,
    start: number,
    end: number,
    sink: AnchorSink,
  ): void {
    const id = table.anchorAt(place);
    const from = at - table.offsetAt(place);
    const literal = this.#literals[id];
    if (!literal || from < start || from + literal.bytes.length > end) return;
    if (stands(literal, bytes, from)) sink.found(id, from);
  }

  /** Made when the window is met for the first time: most never are. */
  #bucketOf(table: KeyTable, from: number, to: number): Bucket {
    const members = Array.from({ length: to - from }, (_, i) => ({
      bytes: this.#bytesOf(table.anchorAt(from + i)),
      offset: table.offsetAt(from + i),
    }));
    const bucket = new Bucket(members, this.#fold);
    const buckets = this.#buckets.get(table) ?? new Map<number, Bucket>();
    this.#buckets.set(table, buckets.set(from, bucket));
    return bucket;
  }

  #windowsOf(ids: readonly number[], size: number, alignments: number): Window[] {
    const counts = new WindowCounts(ids.reduce((sum, id) => sum + this.#bytesOf(id).length, 0));
    for (const id of ids) counts.add(this.#bytesOf(id), size);
    const fold = size === 3 ? this.#fold << 8 : this.#fold;
    return ids.flatMap((literal) => {
      const bytes = this.#bytesOf(literal);
      const best = bestWindow(bytes, counts, size, alignments);
      return Array.from({ length: alignments }, (_, k) => ({
        first: windowAt(bytes, best + k, Math.min(4, size)) | fold,
        second: size === 8 ? windowAt(bytes, best + k + 4, 4) | fold : 0,
        literal,
        offset: best + k,
      }));
    });
  }

  #bytesOf(id: number): Uint8Array {
    return this.#literals[id]?.bytes ?? new Uint8Array();
  }
}

/** Three or four bytes as the word of the filter; three stand in the upper part. */
function windowAt(bytes: Uint8Array, at: number, size: number): number {
  const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  if (size === 3) return (a << 8) | (b << 16) | (c << 24);
  return a | (b << 8) | (c << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function stands({ bytes, fold }: RequiredLiteral, text: Uint8Array, from: number): boolean {
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = text[from + i] ?? 0;
    if (
      byte !== bytes[i] &&
      !(fold && byte >= 0x41 && byte <= 0x5a && (byte | 0x20) === bytes[i])
    ) {
      return false;
    }
  }
  return true;
}
