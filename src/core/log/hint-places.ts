import type { StepHint } from '../pattern/step-hint.ts';
import { surpriseOf } from '../text/byte-surprise.ts';
import type { ScanText } from '../text/scan-text.ts';

const HIGH_BITS = 0x80808080 | 0;
const EVERY_BYTE = 0x01010101;
const BLANK = 0x20;
/** Bytes to look ahead: a few lines, as a step may soon be of use no more, then more and more. */
const LEAST_AHEAD = 512;
const MOST_AHEAD = 1 << 14;

/** The places of a hint in a text, from left to right: no byte is looked at twice. */
export class HintPlaces {
  readonly #hint: StepHint;
  /** Where in the hint its rarest pair of bytes ends, and both as words; one byte has no first. */
  readonly #offset: number;
  readonly #first: number | null;
  readonly #second: number;
  #text: ScanText | null = null;
  #limit = 0;
  /** The hint begins nowhere in what was looked at before this place, and if it is found, here. */
  at = 0;
  #isFound = false;
  #ahead = LEAST_AHEAD;

  constructor(hint: StepHint) {
    const { bytes } = hint;
    this.#hint = hint;
    this.#offset = endOfRarestPair(bytes);
    this.#first = this.#offset === 0 ? null : Math.imul(bytes[this.#offset - 1] ?? 0, EVERY_BYTE);
    this.#second = Math.imul(bytes[this.#offset] ?? 0, EVERY_BYTE);
  }

  begin(text: ScanText, start: number, end: number): void {
    this.#text = text;
    this.#limit = end;
    this.at = start;
    this.#isFound = false;
  }

  /** Whether the hint stands between `start` and `end`. */
  isWithin(start: number, end: number): boolean {
    if (this.at < start) {
      // Some lines were of no use.
      if (start - this.at > LEAST_AHEAD) this.#ahead = LEAST_AHEAD;
      this.at = start;
      this.#isFound = false;
    }
    const last = end - this.#hint.bytes.length;
    while (!this.#isFound && this.at <= last) {
      this.#lookAhead(start, Math.min(this.#limit, Math.max(end, this.at + this.#ahead)));
      this.#ahead = Math.min(MOST_AHEAD, 2 * this.#ahead);
    }
    return this.#isFound && this.at <= last;
  }

  /** Looks for a place up to `to`; `start` is where a segment starts. */
  #lookAhead(start: number, to: number): void {
    const text = this.#text;
    if (text === null) return;
    const { bytes, words } = text;
    const offset = this.#offset;
    const [first, second] = [this.#first ?? 0, this.#second];
    const anyFirst = this.#first === null ? HIGH_BITS : 0;
    const end = (to + offset + 3) >> 2;
    // What stands before the first word is not known here.
    let before = 0x80;
    for (let i = (this.at + offset) >> 2; i < end; i += 1) {
      const word = words[i] ?? 0;
      const a = word ^ first;
      const b = word ^ second;
      // The highest bit of each byte that is the first or the second of the pair, and of few others.
      const firsts = ((a - EVERY_BYTE) & ~a) | anyFirst;
      const seconds = (b - EVERY_BYTE) & ~b;
      let marks = seconds & ((firsts << 8) | before) & HIGH_BITS;
      before = firsts >>> 24;
      for (; marks !== 0; marks &= marks - 1) {
        const at = (i << 2) + ((31 - Math.clz32(marks & -marks)) >> 3) - offset;
        if (at < this.at) continue;
        if (at >= to) break;
        if (!this.standsAt(bytes, at, start)) continue;
        this.at = at;
        this.#isFound = true;
        return;
      }
    }
    this.at = to;
  }

  /** Whether the hint stands at a place of a text; `start` is where a segment starts. */
  standsAt(text: Uint8Array, at: number, start: number): boolean {
    const { bytes, blankBefore, blankAfter } = this.#hint;
    for (let i = 0; i < bytes.length; i += 1) if (text[at + i] !== bytes[i]) return false;
    if (blankBefore && at > start && !maybeBlank(text[at - 1] ?? 0)) return false;
    // A newline stands behind every segment, or a return.
    return !blankAfter || maybeBlank(text[at + bytes.length] ?? 0);
  }
}

/** Also true for the bytes of a longer character. */
function maybeBlank(byte: number): boolean {
  return byte <= BLANK || byte >= 0x80;
}

function endOfRarestPair(bytes: Uint8Array): number {
  let best = 0;
  let most = 0;
  for (let i = 1; i < bytes.length; i += 1) {
    const surprise = surpriseOf(bytes, i - 1, i + 1);
    if (surprise > most) [best, most] = [i, surprise];
  }
  return best;
}
