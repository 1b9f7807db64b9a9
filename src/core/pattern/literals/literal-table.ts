import { getOrCreate } from '../../maps.ts';
import type { ScanText } from '../../text/scan-text.ts';
import { Bucket, LARGE_BUCKET } from './bucket.ts';
import type { KeyTable } from './key-table.ts';
import { NOWHERE, ShortPlaces, WordPlaces } from './window-places.ts';
import { foldOf, type RequiredLiteral, type WindowTables, windowAt } from './window-tables.ts';

/** Most words to scan at a time; the places that pass the filter are stored for them. */
const STRETCH_WORDS = 2048;

/** Takes the places at which literals stand, in the order of the text as far as lines go. */
export interface AnchorSink {
  found(literal: number, at: number): void;
}

/**
 * Finds many texts at once. Reads the text as aligned words of four bytes, and looks up hashes of
 * one word or two neighbours in bit tables. A literal is entered under all four alignments, so
 * three places in four need no lookup; places that pass are compared byte by byte.
 */
export class LiteralTable {
  readonly literals: readonly RequiredLiteral[];
  readonly tables: WindowTables;
  readonly #fold: number;
  /** The bytes of all literals, where each begins, and whether it matches both cases. */
  readonly #bytes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #folds: Uint8Array;
  readonly #pairs: KeyTable;
  readonly #words: KeyTable;
  readonly #shorts: KeyTable;
  /** By the first place of their windows. */
  readonly #buckets = new Map<KeyTable, Map<number, Bucket>>();
  readonly #pairPlaces: WordPlaces;
  readonly #wordPlaces: WordPlaces;
  readonly #shortPlaces: ShortPlaces;

  /** `tables` are those that `windowTables` makes of the same literals. */
  constructor(literals: readonly RequiredLiteral[], tables: WindowTables) {
    this.literals = literals;
    this.tables = tables;
    this.#fold = foldOf(literals);
    this.#starts = new Int32Array(literals.length + 1);
    for (const [id, { bytes }] of literals.entries()) {
      this.#starts[id + 1] = (this.#starts[id] ?? 0) + bytes.length;
    }
    this.#bytes = new Uint8Array(this.#starts[literals.length] ?? 0);
    for (const [id, { bytes }] of literals.entries()) this.#bytes.set(bytes, this.#starts[id]);
    this.#folds = Uint8Array.from(literals, ({ fold }) => Number(fold));
    this.#pairs = tables.pairs;
    this.#words = tables.words;
    this.#shorts = tables.shorts;
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
    const bucket = this.#buckets.get(table)?.get(from) ?? this.#bucketOf(table, from, to);
    const members = bucket.membersAt(bytes, at);
    for (let i = 0; i < members.length; i += 1) {
      this.#verify(bytes, table, from + (members[i] ?? 0), at, start, end, sink);
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
    const first = this.#starts[id] ?? 0;
    const length = (this.#starts[id + 1] ?? 0) - first;
    if (from < start || from + length > end) return;
    const fold = this.#folds[id] === 1;
    // From the end, as those that share a window often begin alike.
    for (let i = length - 1; i >= 0; i -= 1) {
      const byte = bytes[from + i] ?? 0;
      const wanted = this.#bytes[first + i];
      if (byte === wanted) continue;
      if (!fold || byte < 0x41 || byte > 0x5a || (byte | 0x20) !== wanted) return;
    }
    sink.found(id, from);
  }

  /** Created when the window first occurs; most never do. */
  #bucketOf(table: KeyTable, from: number, to: number): Bucket {
    const members = Array.from({ length: to - from }, (_, i) => ({
      bytes: this.#bytesOf(table.anchorAt(from + i)),
      offset: table.offsetAt(from + i),
    }));
    const bucket = new Bucket(members, this.#fold);
    getOrCreate(this.#buckets, table, () => new Map()).set(from, bucket);
    return bucket;
  }

  #bytesOf(id: number): Uint8Array {
    return this.literals[id]?.bytes ?? new Uint8Array();
  }
}
