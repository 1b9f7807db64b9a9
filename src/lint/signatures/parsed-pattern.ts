import { rememberOf } from '../../core/memoize.ts';
import type { Pattern, PatternStep } from '../../core/model.ts';
import { type PatternToken, parsePattern } from '../../core/pattern/pattern.ts';
import { plainQuotes } from '../../core/pattern/quotes.ts';

/** A step with the tokens of its text; null for a regular expression and for an invalid pattern. */
export interface ParsedStep {
  step: PatternStep;
  tokens: readonly PatternToken[] | null;
  /** The tokens of each line that its choices make possible; empty without tokens. */
  forms: readonly (readonly PatternToken[])[];
}

/** Parses the steps of a pattern once, for all that look into them. */
export const parseSteps = rememberOf(({ steps }: Pattern): readonly ParsedStep[] =>
  steps.map(parseStep),
);

function parseStep(step: PatternStep): ParsedStep {
  const parsed = step.type === 'text' ? parsePattern(step.source, step.within !== undefined) : null;
  if (!parsed?.ok) return { step, tokens: null, forms: [] };
  const { tokens, forms = [tokens] } = parsed;
  return { step, tokens, forms };
}

/** The steps that every hit holds: not the lines that must not follow. */
export function stepsOfHit(steps: readonly ParsedStep[]): ParsedStep[] {
  return steps.filter(({ step }) => !step.unless);
}

/** The literal text of a pattern with plain quotes, cut at its white space. */
export function literalPieces(tokens: readonly PatternToken[]): string[] {
  return tokens
    .flatMap((token) => (token.type === 'literal' ? plainQuotes(token.text).split(' ') : []))
    .filter((piece) => piece !== '');
}

/** Characters of literal text in every hit, as the matcher weighs them. */
export function literalWeight({ forms }: ParsedStep): number {
  const weights = forms.map((tokens) => literalPieces(tokens).join('').length);
  return weights.length === 0 ? 0 : Math.min(...weights);
}
