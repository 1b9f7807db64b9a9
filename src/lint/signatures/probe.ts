import type { PatternToken } from '../../core/pattern/pattern.ts';
import { type ParsedStep, stepsOfHit } from './parsed-pattern.ts';

/** A character of private use: no pattern has it as text, so that captures and gaps alone take it. */
const anything = '\uE000';
const words = `${anything} ${anything}`;
/** Choices may make more logs than are worth a look. */
const mostProbes = 16;

/**
 * Logs that a pattern hits and that hold nothing but what it asks for. A pattern that hits all of
 * them hits whatever this one hits. Null for regular expressions, for declared values, and for what
 * is no pattern.
 */
export function probesOf(steps: readonly ParsedStep[]): string[] | null {
  const choices: (readonly (readonly PatternToken[])[])[] = [];
  let count = 1;
  for (const { step, forms } of stepsOfHit(steps)) {
    count *= forms.length;
    if (count === 0 || count > mostProbes || step.values !== undefined) return null;
    choices.push(forms);
  }
  const logs = Array.from({ length: count }, (_, at) => {
    let left = at;
    return choices.flatMap((forms) => {
      const chosen = forms[left % forms.length];
      left = Math.floor(left / forms.length);
      return chosen === undefined ? [] : [chosen];
    });
  });
  return logs.flatMap((lines) => {
    const hasGap = lines.some((line) => line.some(({ type }) => type === 'wildcard'));
    return (hasGap ? [words, ''] : [words]).flatMap((gap) => {
      const texts = lines.map((line) => line.map((token) => textOf(token, gap)).join(''));
      const longer = lines.map((line, i) => continued(line, texts[i] ?? ''));
      return [texts.join('\n'), longer.join('\n')];
    });
  });
}

/** Where the pattern does not ask for an edge of the line, the line may go on. */
function continued(tokens: readonly PatternToken[], text: string): string {
  const isEdge = (token?: PatternToken) => token?.type === 'edge';
  const before = isEdge(tokens[0]) ? '' : `${anything} `;
  return `${before}${text}${isEdge(tokens.at(-1)) ? '' : ` ${anything}`}`;
}

function textOf(token: PatternToken, gap: string): string {
  switch (token.type) {
    case 'literal':
      return token.text;
    case 'capture':
      return token.rest ? words : anything;
    case 'wildcard': {
      const { wordBefore, wordAfter } = token;
      if (gap === '') return wordBefore || wordAfter ? ' ' : '';
      return `${wordBefore ? ' ' : ''}${gap}${wordAfter ? ' ' : ''}`;
    }
    default:
      return '';
  }
}
