import { surpriseOf } from '../../text/byte-surprise.ts';

const MOST_COUNTER_BITS = 18;

/** Counts how many literals hold a window, so that one that few have can be chosen. */
export class WindowCounts {
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
export function bestWindow(
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
