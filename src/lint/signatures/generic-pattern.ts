import { once } from '../../core/memoize.ts';
import type { PatternStep } from '../../core/model.ts';
import { stepParts } from '../../core/pattern/compile-step.ts';
import { type PatternToken, parseRegexStep } from '../../core/pattern/pattern.ts';
import { commonLogWords, ordinaryLogLines } from './ordinary-log-lines.ts';
import { literalPieces, type ParsedStep, stepsOfHit } from './parsed-pattern.ts';

/** Why a pattern is too general. */
export type Genericness =
  | { reason: 'too-short' }
  | { reason: 'log-words' }
  | { reason: 'ordinary-line'; line: string; source: string };

/** The least literal text, in characters other than blanks. */
const leastEvidence = 5;

const lines = Object.entries(ordinaryLogLines).flatMap(([source, texts]) =>
  texts.map((text) => ({ source, text })),
);

/** The length of the indexed character sequences: most patterns have one that no line contains. */
const windowLength = 4;
const windows = once(() => new Set(lines.flatMap(({ text }) => windowsOf(text))));

/** Why a pattern is too general, or null; a sequence is only if all of its steps are. */
export function whyGeneric(steps: readonly ParsedStep[]): Genericness | null {
  const reasons = stepsOfHit(steps).map(genericStep);
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

/** Null also for an invalid pattern. */
function genericStep({ step, forms }: ParsedStep): Genericness | null {
  if (step.type === 'regex') return genericRegex(step);
  for (const form of forms) {
    const found = genericForm(form, step);
    if (found !== null) return found;
  }
  return null;
}

function genericForm(tokens: readonly PatternToken[], step: PatternStep): Genericness | null {
  const pieces = literalPieces(tokens);
  if (evidence(pieces.join('')) < leastEvidence) return { reason: 'too-short' };
  const words = pieces.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.every((word) => commonLogWords.has(word.toLowerCase()))) {
    return { reason: 'log-words' };
  }
  if (!pieces.every(isInSomeLine)) return null;
  const parts = stepParts(step);
  return typeof parts === 'string' ? null : ordinaryLine((line) => parts.step.find(line) !== null);
}

/** False if certainly no line contains the piece. */
function isInSomeLine(piece: string): boolean {
  const known = windows();
  for (let at = 0; at + windowLength <= piece.length; at += 1) {
    if (!known.has(piece.slice(at, at + windowLength))) return false;
  }
  return true;
}

function genericRegex({ source, flags }: PatternStep): Genericness | null {
  const parsed = parseRegexStep(source, flags);
  if (!parsed.ok) return null;
  const { regex } = parsed;
  for (const word of commonLogWords) if (regex.test(word)) return { reason: 'log-words' };
  return ordinaryLine((line) => regex.test(line));
}

function ordinaryLine(hits: (line: string) => boolean): Genericness | null {
  const hit = lines.find(({ text }) => hits(text));
  if (hit === undefined) return null;
  return { reason: 'ordinary-line', line: hit.text.trim(), source: hit.source };
}

/** Counts characters of literal text; a Chinese, Japanese or Korean character counts like a syllable. */
function evidence(text: string): number {
  const wide = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  return text.length + 2 * wide;
}

function windowsOf(text: string): string[] {
  const count = Math.max(0, text.length - windowLength + 1);
  return Array.from({ length: count }, (_, index) => text.slice(index, index + windowLength));
}
