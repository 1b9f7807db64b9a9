import { type PatternToken, parsePattern } from '../../core/match/pattern.ts';
import type { Pattern } from '../../core/model.ts';

/** A character of private use: no pattern has it as text, so that captures and gaps alone take it. */
const anything = '\uE000';
const words = `${anything} ${anything}`;

/**
 * Logs that a pattern hits and that hold nothing but what it asks for. A pattern that hits all of
 * them hits whatever this one hits. Null for regular expressions, and for what cannot be compiled.
 */
export function probesOf({ steps }: Pattern): string[][] | null {
  const tokens = steps.map((step) => {
    const parsed = step.type === 'text' ? parsePattern(step.source) : null;
    return parsed?.ok ? parsed.tokens : null;
  });
  const known = tokens.filter((line) => line !== null);
  if (known.length < tokens.length) return null;
  const hasGap = known.some((line) => line.some(({ type }) => type === 'wildcard'));
  const wide = known.map((line) => line.map((token) => textOf(token, words)).join(''));
  if (!hasGap) return [wide];
  return [wide, known.map((line) => line.map((token) => textOf(token, '')).join(''))];
}

function textOf(token: PatternToken, gap: string): string {
  if (token.type === 'literal') return token.text;
  if (token.type === 'capture') return token.rest ? words : anything;
  const { wordBefore, wordAfter } = token;
  if (gap === '') return wordBefore || wordAfter ? ' ' : '';
  return `${wordBefore ? ' ' : ''}${gap}${wordAfter ? ' ' : ''}`;
}
