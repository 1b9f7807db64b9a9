import type { Pattern, PatternStep } from '../../core/model.ts';
import { type PatternToken, parsePattern } from '../../core/pattern/pattern.ts';

/** A step with the tokens of its text; null for a regular expression and for an invalid pattern. */
export interface ParsedStep {
  step: PatternStep;
  tokens: readonly PatternToken[] | null;
}

const known = new WeakMap<Pattern, readonly ParsedStep[]>();

/** Parses the steps of a pattern once, for all that look into them. */
export function parseSteps(pattern: Pattern): readonly ParsedStep[] {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const parsed = pattern.steps.map(parseStep);
  known.set(pattern, parsed);
  return parsed;
}

function parseStep(step: PatternStep): ParsedStep {
  const parsed = step.type === 'text' ? parsePattern(step.source) : null;
  return { step, tokens: parsed?.ok ? parsed.tokens : null };
}

/** The literal text of a pattern, cut at its white space. */
export function literalPieces(tokens: readonly PatternToken[]): string[] {
  return tokens
    .flatMap((token) => (token.type === 'literal' ? token.text.split(' ') : []))
    .filter((piece) => piece !== '');
}
