import { addTo } from '../../../maps.ts';
import { FIRST, KeyTable, OTHER_BIT, type Window } from '../../../pattern/literals/key-table.ts';
import type { ScanText } from '../../../text/scan-text.ts';
import { encodeUtf8 } from '../../../text/utf8.ts';
import { foldedBytes } from './folded.ts';
import { ASCII, FOLDS, LEAST_WORD, windowAt, windowsOf } from './word-windows.ts';

const HIGH_BITS = 0x80808080 | 0;
/** Most words of four bytes to look at before the places in them are compared. */
const STRETCH_WORDS = 2048;

/** Takes the words of a text, in the order of their windows; a word may come twice. */
export type WordSink = (index: number, windowAt: number) => void;

/**
 * Finds which of many words a text holds, whatever its case and digits, in one pass: four bytes at a
 * time are looked up in a table, and only where they may belong to a word is it compared.
 */
export class WordFinder {
  /** The bytes of all words, and where each begins. */
  readonly #bytes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #table: KeyTable;
  /** The words whose first byte is outside of ASCII, by that byte. */
  readonly #byLead = new Map<number, number[]>();
  /** Where words may stand in the stretch at hand. */
  readonly #places = new Int32Array(4 * STRETCH_WORDS);

  /** Folded words of at least `LEAST_WORD` characters, or signs outside of ASCII. */
  constructor(words: readonly string[]) {
    const all = words.map((word) => encodeUtf8(word));
    this.#starts = new Int32Array(all.length + 1);
    for (const [index, { length }] of all.entries()) {
      this.#starts[index + 1] = (this.#starts[index] ?? 0) + length;
    }
    this.#bytes = new Uint8Array(this.#starts[all.length] ?? 0);
    const counts = new Map<number, number>();
    for (const [index, bytes] of all.entries()) {
      this.#bytes.set(bytes, this.#starts[index]);
      for (let at = 0; at + LEAST_WORD <= bytes.length; at += 1) {
        const window = windowAt(bytes, at);
        counts.set(window, (counts.get(window) ?? 0) + 1);
      }
    }
    const windows: Window[] = [];
    for (const [index, bytes] of all.entries()) {
      const lead = bytes[0] ?? 0;
      if (lead > ASCII) addTo(this.#byLead, lead, index);
      else windows.push(...windowsOf(bytes, index, counts));
    }
    this.#table = KeyTable.of(windows);
  }

  /** Finds the words between two places; four bytes behind must be readable. */
  scan(text: ScanText, start: number, end: number, sink: WordSink): void {
    const last = (end + 3) >> 2;
    for (let from = start >> 2; from < last; from += STRETCH_WORDS) {
      const count = this.#collect(text.words, from, Math.min(last, from + STRETCH_WORDS));
      for (let k = 0; k < count; k += 1) {
        const at = this.#places[k] ?? 0;
        if (at >= start && at < end) this.#compare(text.bytes, at, start, end, sink);
      }
    }
  }

  /** Notes the places that the filter lets through, and those of bytes outside of ASCII. */
  #collect(words: Int32Array, from: number, to: number): number {
    const { filter, shift } = this.#table;
    const places = this.#places;
    let count = 0;
    let next = words[from] ?? 0;
    for (let i = from; i < to; i += 1) {
      const word = next;
      next = words[i + 1] ?? 0;
      const [low, high] = [word | FOLDS, next | FOLDS];
      const a = Math.imul(low, FIRST);
      const b = Math.imul((low >>> 8) | (high << 24), FIRST);
      const c = Math.imul((low >>> 16) | (high << 16), FIRST);
      const d = Math.imul((low >>> 24) | (high << 8), FIRST);
      const e = filter[a >>> shift] ?? 0;
      const f = filter[b >>> shift] ?? 0;
      const g = filter[c >>> shift] ?? 0;
      const h = filter[d >>> shift] ?? 0;
      const inA = (e >>> a) & (e >>> (a >>> OTHER_BIT));
      const inB = (f >>> b) & (f >>> (b >>> OTHER_BIT));
      const inC = (g >>> c) & (g >>> (c >>> OTHER_BIT));
      const inD = (h >>> d) & (h >>> (d >>> OTHER_BIT));
      if (((inA | inB | inC | inD) & 1) === 0 && (word & HIGH_BITS) === 0) continue;
      if ((inA & 1) !== 0 || (word & 0x80) !== 0) places[count++] = i << 2;
      if ((inB & 1) !== 0 || (word & 0x8000) !== 0) places[count++] = (i << 2) | 1;
      if ((inC & 1) !== 0 || (word & 0x800000) !== 0) places[count++] = (i << 2) | 2;
      if ((inD & 1) !== 0 || word < 0) places[count++] = (i << 2) | 3;
    }
    return count;
  }

  #compare(text: Uint8Array, at: number, start: number, end: number, sink: WordSink): void {
    const byte = text[at] ?? 0;
    if (byte > ASCII) {
      for (const index of this.#byLead.get(byte) ?? []) {
        if (this.#isAt(index, text, at, start, end)) sink(index, at);
      }
      return;
    }
    const table = this.#table;
    const slot = table.slotOf(windowAt(text, at), 0);
    if (slot < 0) return;
    const last = table.endOf(slot);
    for (let place = table.startOf(slot); place < last; place += 1) {
      const index = table.anchorAt(place);
      const from = at - table.offsetAt(place);
      if (this.#isAt(index, text, from, start, end)) sink(index, at);
    }
  }

  /** Whether a word stands at a place; from the end, where words that begin alike differ. */
  #isAt(index: number, text: Uint8Array, at: number, start: number, end: number): boolean {
    const first = this.#starts[index] ?? 0;
    const length = (this.#starts[index + 1] ?? 0) - first;
    if (at < start || at + length > end) return false;
    for (let i = length - 1; i >= 0; i -= 1) {
      if (foldedBytes[text[at + i] ?? 0] !== this.#bytes[first + i]) return false;
    }
    return true;
  }
}
