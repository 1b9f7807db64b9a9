import type { Window } from '../../../pattern/literals/key-table.ts';
import { surpriseOf } from '../../../text/byte-surprise.ts';

/** The first look compares so many bytes at once. */
export const LEAST_WORD = 4;
/** Letters look the same in both cases with this bit, and digits stay as they are. */
export const FOLDS = 0x20202020;
export const ASCII = 0x7f;
const ZERO = 0x30;
const DIGIT_COST = 20;

/** Those of one word, at the place that few other words share and few texts hold. */
export function windowsOf(
  bytes: Uint8Array,
  literal: number,
  counts: ReadonlyMap<number, number>,
): Window[] {
  let offset = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at + LEAST_WORD <= bytes.length; at += 1) {
    const window = bytes.subarray(at, at + LEAST_WORD);
    if (window.some((byte) => byte > ASCII)) continue;
    // A window with digits stands for many.
    const digits = window.filter((byte) => byte === ZERO).length;
    const shared = 2 * Math.log2(counts.get(windowAt(bytes, at)) ?? 1);
    const worth = surpriseOf(window) - shared - DIGIT_COST * digits;
    if (worth > most) [offset, most] = [at, worth];
  }
  const window = [...bytes.subarray(offset, offset + LEAST_WORD)];
  return withDigits(window).map((one) => {
    return { first: windowAt(one, 0), second: 0, literal, offset };
  });
}

/** The windows that a window stands for. */
function withDigits(window: readonly number[]): number[][] {
  const at = window.indexOf(ZERO);
  if (at < 0) return [[...window]];
  return withDigits(window.slice(at + 1)).flatMap((rest) =>
    Array.from({ length: 10 }, (_, digit) => [...window.slice(0, at), ZERO + digit, ...rest]),
  );
}

/** Four bytes without the case of their letters. */
export function windowAt(bytes: ArrayLike<number>, at: number): number {
  const [a, b, c, d] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  return a | (b << 8) | (c << 16) | (d << 24) | FOLDS;
}
