import type { RE2JS } from 're2js';
import { messageStarts } from '../text/log-line.ts';
import type { LineHit } from './line-hit.ts';
import { type LinePattern, matchLine, toLinePattern } from './match-line.ts';
import type { MatchStep } from './match-pattern.ts';
import { isAnchored, matchRegex } from './match-regex.ts';
import { type PatternToken, parsePattern, parseRegexStep } from './pattern.ts';
import { literalsOfRegex } from './regex-literals.ts';
import { isEncodable, type LiteralChoice } from './required-literal.ts';

export interface CompiledStep {
  find(segment: string): LineHit | null;
  /** Whether it is one literal, which matches wherever it occurs in a regular line. */
  literal: boolean;
  /** Whether its matches give values. */
  captures: boolean;
  /** Whether its matches depend on the start and end of the line. */
  bounded: boolean;
  /** Characters of literal text that a hit is sure to hold. */
  weight: number;
}

interface StepParts {
  step: CompiledStep;
  choice: LiteralChoice;
}

/** Returns the finder of a usable step; compiles it on first use. */
export function lateFinder(step: MatchStep): CompiledStep['find'] {
  let find: CompiledStep['find'] | null = null;
  return (segment) => {
    if (find === null) {
      const made = stepParts(step);
      find = typeof made === 'string' ? () => null : made.step.find;
    }
    return find(segment);
  };
}

/** Compiles a step, or returns the reason why it cannot be used. */
export function stepParts(step: MatchStep): StepParts | string {
  return step.type === 'text' ? textStep(step) : regexStep(step);
}

function textStep(step: MatchStep): StepParts | string {
  const parsed = parsePattern(step.source);
  if (!parsed.ok) return parsed.reason;
  const pattern = toLinePattern(parsed.tokens);
  const pieces = parsed.tokens.flatMap(literalPieces);
  const weight = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const texts = parsed.tokens.flatMap((token) => (token.type === 'literal' ? [token.text] : []));
  const literal = parsed.tokens.length === 1 && isEncodable(texts[0] ?? '');
  const find = textFinder(pattern, pieces.reverse());
  const choice = { texts, fold: false };
  const captures = parsed.captures.length > 0;
  return { step: { find, literal, captures, bounded: false, weight }, choice };
}

/** Most candidates lack one of the `pieces`: what stands at the end is often what tells patterns apart. */
function textFinder(pattern: LinePattern, pieces: readonly string[]): CompiledStep['find'] {
  const wantsMessage = pattern.rests[0] !== null;
  return (segment) => {
    for (const piece of pieces) if (!segment.includes(piece)) return null;
    return matchLine(pattern, segment, wantsMessage ? (messageStarts(segment).at(-1) ?? 0) : 0);
  };
}

function literalPieces(token: PatternToken): string[] {
  return token.type === 'literal' ? token.text.split(' ').filter((piece) => piece !== '') : [];
}

function regexStep(step: MatchStep): StepParts | string {
  const parsed = parseRegexStep(step.source, step.flags);
  if (!parsed.ok) return parsed.reason;
  const texts = literalsOfRegex(step.source);
  const weight = texts.join('').replaceAll(' ', '').length;
  const find = regexFinder(parsed.regex, step.source);
  const choice = { texts, fold: step.flags === 'i' };
  const bounded = /[$^]|\\[AzbB]/.test(step.source);
  const captures = parsed.captures.length > 0;
  return { step: { find, literal: false, captures, bounded, weight }, choice };
}

function regexFinder(regex: RE2JS, body: string): CompiledStep['find'] {
  const anchored = isAnchored(body);
  return (segment) => matchRegex(regex, segment, anchored ? messageStarts(segment) : [0]);
}
