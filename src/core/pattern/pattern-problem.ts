import { type Located, MOST_FORMS } from './tokenize.ts';

interface Problem {
  reason: string;
  /** A 0-based UTF-16 offset into the source. */
  at: number;
}

/** Why the lines that a pattern stands for cannot be looked for, or null; `forms` is null if there are too many. */
export function findProblem(
  source: string,
  forms: readonly (readonly Located[])[] | null,
  bound: boolean,
): Problem | null {
  if (source.trim() === '') return { reason: 'The pattern is empty.', at: 0 };
  if (forms === null) {
    const reason = `The choices of the pattern make more than ${MOST_FORMS} lines: write several patterns.`;
    return { reason, at: 0 };
  }
  for (const form of forms) {
    const problem = problemIn(form, bound, forms.length > 1);
    if (problem) return problem;
  }
  return null;
}

function problemIn(tokens: readonly Located[], bound: boolean, isOne: boolean): Problem | null {
  const hasText = tokens.some((token) => token.type === 'literal' && token.text !== ' ');
  if (!hasText && !(bound && tokens.some(({ type }) => type === 'capture'))) {
    const where = isOne ? 'One line of the choice' : 'The pattern';
    return { reason: `${where} has no literal text, so it would match almost any line.`, at: 0 };
  }
  for (const i of tokens.keys()) {
    const clash = clashAfter(tokens, i);
    if (clash) return clash;
  }
  return null;
}

/** The neighbour of the capture at `i` that makes its start or end ambiguous. */
function clashAfter(tokens: readonly Located[], i: number): Problem | null {
  const [before, capture, next, afterNext] = [
    tokens[i - 1],
    tokens[i],
    tokens[i + 1],
    tokens[i + 2],
  ];
  if (capture?.type !== 'capture') return null;
  const name = `<${capture.name}${capture.rest ? '...' : ''}>`;
  if (next?.type === 'capture') {
    const reason = `There is no text between ${name} and the capture after it: put literal text there.`;
    return { reason, at: next.at };
  }
  if (!capture.rest) return null;
  if (before?.type === 'wildcard' || next?.type === 'wildcard') {
    const reason = `${name} and the wildcard beside it both take any text: leave one of them out.`;
    return { reason, at: capture.at };
  }
  if (next?.type === 'literal' && next.text === ' ' && afterNext?.type === 'capture') {
    const reason = `A blank alone does not tell where ${name} ends: put literal text after it.`;
    return { reason, at: afterNext.at };
  }
  return null;
}
