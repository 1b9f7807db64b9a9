import { encodeUtf8 } from '../text/utf8.ts';
import { surpriseOf } from './literals/literal-window.ts';
import type { MatchStep } from './match-pattern.ts';
import { parsePattern } from './pattern.ts';
import { plainQuotes } from './quotes.ts';

/** Texts that are the same in every line that holds them. */
const PLAIN = /^[!-~]+$/;

/**
 * Bytes, if only one, that a line without control sequences holds if a step hits it: a look at them
 * costs less than to decode the line. Null if there are none.
 */
export function hintOf(step: MatchStep): Uint8Array | null {
  if (step.type === 'regex') return null;
  const parsed = parsePattern(step.source, step.within !== undefined);
  if (!parsed.ok) return null;
  const pieces = parsed.tokens
    .flatMap((token) => (token.type === 'literal' ? plainQuotes(token.text).split(' ') : []))
    .filter((piece) => PLAIN.test(piece))
    .map((piece) => encodeUtf8(piece));
  let best: Uint8Array | null = null;
  for (const bytes of pieces) {
    if (best === null || surpriseOf(bytes) > surpriseOf(best)) best = bytes;
  }
  return best;
}

/** Whether bytes stand between `start` and `end`. */
export function holdsBytes(
  text: Uint8Array,
  start: number,
  end: number,
  bytes: Uint8Array,
): boolean {
  const first = bytes[0] ?? 0;
  const last = end - bytes.length;
  for (let at = start; at <= last; at += 1) {
    if (text[at] !== first) continue;
    let i = 1;
    while (i < bytes.length && text[at + i] === bytes[i]) i += 1;
    if (i === bytes.length) return true;
  }
  return false;
}
