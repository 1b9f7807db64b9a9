import type { PatternToken } from '../../core/pattern/pattern.ts';
import type { ParsedStep } from './parsed-pattern.ts';

/** A character of private use: no pattern has it as text, so that captures and gaps alone take it. */
const anything = '\uE000';
const words = `${anything} ${anything}`;

/**
 * Logs that a pattern hits and that hold nothing but what it asks for. A pattern that hits all of
 * them hits whatever this one hits. Null for regular expressions, and for what is no pattern.
 */
export function probesOf(steps: readonly ParsedStep[]): string[] | null {
  const lines = steps.flatMap(({ tokens }) => (tokens === null ? [] : [tokens]));
  if (lines.length < steps.length) return null;
  const logWith = (gap: string) =>
    lines.map((line) => line.map((token) => textOf(token, gap)).join('')).join('\n');
  const hasGap = lines.some((line) => line.some(({ type }) => type === 'wildcard'));
  return hasGap ? [logWith(words), logWith('')] : [logWith(words)];
}

function textOf(token: PatternToken, gap: string): string {
  if (token.type === 'literal') return token.text;
  if (token.type === 'capture') return token.rest ? words : anything;
  const { wordBefore, wordAfter } = token;
  if (gap === '') return wordBefore || wordAfter ? ' ' : '';
  return `${wordBefore ? ' ' : ''}${gap}${wordAfter ? ' ' : ''}`;
}
