import { surpriseOf } from '../text/byte-surprise.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { MIN_LITERAL_BYTES } from './literals/window-tables.ts';
import type { MatchStep } from './match-pattern.ts';
import { parsePattern } from './pattern.ts';
import { plainQuotes } from './quotes.ts';
import { literalsOfRegex } from './regex/regex-literals.ts';

/**
 * Bytes, if only one, that a line holds if a step hits it, with single blanks: a look at them costs less
 * than to decode the line.
 */
export interface StepHint {
  bytes: Uint8Array;
  /** White space, or an end of the line, stands at this side of them. */
  blankBefore: boolean;
  blankAfter: boolean;
}

/** Texts that are the same in every line that holds them. */
const PIECE = /(?<before> ?)(?<text>[!-~]+(?: [!-~]+)*)(?=(?<after> ?))/g;
/** Bits of surprise of white space at one side. */
const BLANK_SURPRISE = 2;

/** The least common hint of a step; null if it has none. */
export function hintOf(step: MatchStep): StepHint | null {
  let best: StepHint | null = null;
  let most = 0;
  for (const text of textsOf(step)) {
    const pieces = text.replace(/\s+/g, ' ').matchAll(PIECE);
    for (const { groups: { text: piece = '', before, after } = {} } of pieces) {
      const bytes = encodeUtf8(piece);
      const blanks = Number(before === ' ') + Number(after === ' ');
      const surprise = surpriseOf(bytes) + BLANK_SURPRISE * blanks;
      if (surprise <= most) continue;
      best = { bytes, blankBefore: before === ' ', blankAfter: after === ' ' };
      most = surprise;
    }
  }
  return best;
}

function textsOf({ type, source, flags, within }: MatchStep): string[] {
  if (type === 'regex') return flags === 'i' ? [] : literalsOfRegex(source);
  const parsed = parsePattern(source, within !== undefined);
  if (!parsed.ok) return [];
  const texts = parsed.tokens.flatMap((token) => (token.type === 'literal' ? token.text : []));
  // Beside a choice of nothing, a blank may be missing.
  const isChoice = parsed.tokens.some(({ type }) => type === 'choice');
  return texts.map((text) => plainQuotes(isChoice ? text.trim() : text));
}

/** Whether a hint can be looked for together with others. */
export function isWorded(hint: StepHint | undefined): boolean {
  return hint !== undefined && hint.bytes.length >= MIN_LITERAL_BYTES;
}
