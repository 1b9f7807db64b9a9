export { parseRegexStep } from './regex-step.ts';

/**
 * One element of a text pattern. In a literal every run of white space is one space. A wildcard's
 * `wordBefore`/`wordAfter` says that a blank stood on that side, so the word there must end.
 */
export type PatternToken =
  | { type: 'literal'; text: string }
  | { type: 'wildcard'; wordBefore: boolean; wordAfter: boolean }
  | { type: 'capture'; name: string; rest: boolean };

/** `at` is a 0-based UTF-16 offset into the source. */
export type PatternParse =
  | { ok: true; tokens: PatternToken[]; captures: string[] }
  | { ok: false; reason: string; at: number };

type Located = PatternToken & { at: number };

const LETTER = '\\p{L}_';
const CAPTURE = new RegExp(
  `<([${LETTER}](?:[${LETTER}\\p{N}-]*[${LETTER}\\p{N}])?)(\\.{3}|…)?>`,
  'uy',
);
const BLANKS = /\s+/y;

/**
 * Parses a text pattern: the grammar of a signature that is no regular expression.
 *
 * - **Literal text** is found anywhere in a line and is case-sensitive. A run of white space equals
 *   any other run; white space at either end of the pattern is dropped.
 * - **Wildcard**: `...` with white space or an end of the pattern on both sides, or `…` anywhere.
 *   It stands for any text of the line, or none, and the blanks beside it are part of it; but a
 *   blank says that the word ends there, so `test foo ... FAILED` does not match `test foobar ...
 *   FAILED`, while `ERROR ... timeout` matches `ERROR: timeout`. `foo…FAILED` has no such limit. A
 *   literal ` ... ` in the log is text like any other: the wildcard matches it. Dots that touch
 *   anything else (`Waiting...`, `a...b`, `....`) are literal.
 * - **Capture**: `<name>` takes one run of non-space characters. It ends at the first occurrence of
 *   the literal that follows; next to a wildcard or an end of the pattern it takes the run whole.
 *   `<name...>` takes any text up to the next literal or the end of the line, without the blanks
 *   around it. Neither is ever empty. A name is a letter or `_`, then letters, digits, `_`, `-`.
 * - A `<` of any other shape is literal: `a < b`, `</div>`, `<two words>`, `x <name`.
 * - **Backslash**: `\<` is `<`, `\...` is `...`, `\…` is `…`, `\\` is `\`. Before any other
 *   character, and at the end, a backslash is itself, so `C:\build\out` needs no care; a backslash
 *   in front of a capture is written `C:\\<name>`.
 */
export function parsePattern(source: string): PatternParse {
  const tokens = settle(tokenize(source));
  const problem = findProblem(source, tokens);
  if (problem) return { ok: false, ...problem };
  return {
    ok: true,
    tokens: tokens.map(({ at: _, ...token }) => token),
    captures: tokens.flatMap((token) => (token.type === 'capture' ? [token.name] : [])),
  };
}

function tokenize(source: string): Located[] {
  const tokens: Located[] = [];
  const addText = (text: string, at: number) => {
    const last = tokens.at(-1);
    if (last?.type === 'literal') last.text += text;
    else tokens.push({ type: 'literal', text, at });
  };
  const end = source.trimEnd().length;
  let i = source.length - source.trimStart().length;
  while (i < end) {
    const escaped = escapedAt(source, i);
    const blanks = matchAt(BLANKS, source, i);
    const capture = matchAt(CAPTURE, source, i);
    const wildcard = wildcardLength(source, i);
    if (escaped !== null) {
      addText(escaped, i);
      i += escaped.length + 1;
    } else if (blanks) {
      addText(' ', i);
      i += blanks[0].length;
    } else if (capture) {
      tokens.push({
        type: 'capture',
        name: capture[1] ?? '',
        rest: capture[2] !== undefined,
        at: i,
      });
      i += capture[0].length;
    } else if (wildcard > 0) {
      tokens.push({ type: 'wildcard', wordBefore: false, wordAfter: false, at: i });
      i += wildcard;
    } else {
      addText(source[i] ?? '', i);
      i += 1;
    }
  }
  return tokens;
}

/** The text that a backslash at `i` protects, or null where it protects nothing. */
function escapedAt(source: string, i: number): string | null {
  if (source[i] !== '\\') return null;
  return ['\\', '<', '…', '...'].find((text) => source.startsWith(text, i + 1)) ?? null;
}

function wildcardLength(source: string, i: number): number {
  if (source[i] === '…') return 1;
  if (!source.startsWith('...', i)) return 0;
  const free = (char: string | undefined) => char === undefined || /[\s…]/.test(char);
  return free(source[i - 1]) && free(source[i + 3]) ? 3 : 0;
}

function matchAt(regex: RegExp, source: string, i: number): RegExpExecArray | null {
  regex.lastIndex = i;
  return regex.exec(source);
}

/** Drops the blanks beside wildcards, and makes neighbouring wildcards one. */
function settle(tokens: Located[]): Located[] {
  const settled: Located[] = [];
  for (const [i, token] of tokens.entries()) {
    const last = settled.at(-1);
    if (token.type === 'wildcard') {
      const previous = tokens[i - 1];
      const wordBefore = previous?.type === 'literal' && previous.text.endsWith(' ');
      if (last?.type !== 'wildcard') settled.push({ ...token, wordBefore });
    } else if (token.type === 'literal') {
      let { text } = token;
      if (tokens[i + 1]?.type === 'wildcard') text = text.trimEnd();
      if (last?.type === 'wildcard' && text.startsWith(' ')) {
        text = text.trimStart();
        last.wordAfter = text !== '' || tokens[i + 1]?.type === 'capture';
      }
      if (text !== '') settled.push({ ...token, text });
    } else {
      settled.push(token);
    }
  }
  return settled;
}

function findProblem(source: string, tokens: Located[]): { reason: string; at: number } | null {
  if (source.trim() === '') return { reason: 'The pattern is empty.', at: 0 };
  if (!tokens.some((token) => token.type === 'literal' && token.text !== ' ')) {
    return { reason: 'The pattern has no literal text, so it would match almost any line.', at: 0 };
  }
  const seen = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'capture') continue;
    if (seen.has(token.name)) {
      return { reason: `Two captures have the name <${token.name}>.`, at: token.at };
    }
    seen.add(token.name);
    const clash = clashAfter(tokens, i);
    if (clash) return clash;
  }
  return null;
}

/** The neighbour of the capture at `i` that makes its start or end ambiguous. */
function clashAfter(tokens: Located[], i: number): { reason: string; at: number } | null {
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
