import { type PatternToken, parsePattern } from '../../core/match/pattern.ts';
import type { Pattern, PatternStep } from '../../core/model.ts';

/** A step with the tokens of its text; null for a regular expression and for what is no pattern. */
export interface ParsedStep {
  step: PatternStep;
  tokens: readonly PatternToken[] | null;
}

/** Parses the steps of a pattern once, for all that look into them. */
export function parseSteps({ steps }: Pattern): ParsedStep[] {
  return steps.map((step) => {
    const parsed = step.type === 'text' ? parsePattern(step.source) : null;
    return { step, tokens: parsed?.ok ? parsed.tokens : null };
  });
}

/** The literal text of a pattern, cut at its white space. */
export function literalPieces(tokens: readonly PatternToken[]): string[] {
  return tokens
    .flatMap((token) => (token.type === 'literal' ? token.text.split(' ') : []))
    .filter((piece) => piece !== '');
}
