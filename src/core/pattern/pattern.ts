export { parseRegexStep } from './regex/regex-step.ts';

import { findProblem } from './pattern-problem.ts';
import type { CaptureToken, PatternToken } from './token.ts';
import { expand, type Located, settle, tokenize } from './tokenize.ts';

export type { PatternToken } from './token.ts';

/**
 * `forms` are the lines that a pattern with choices stands for, in the order in which they are tried;
 * `at` is a 0-based UTF-16 offset into the source.
 */
export type PatternParse =
  | { ok: true; tokens: PatternToken[]; captures: string[]; forms?: PatternToken[][] }
  | { ok: false; reason: string; at: number };

/**
 * Parses a text pattern: the grammar of a signature that is no regular expression.
 *
 * - **Literal text** is found anywhere in a line and is case-sensitive. A run of white space equals
 *   any other run; white space at either end of the pattern is dropped. Typographic quotes equal
 *   plain ones.
 * - **Edges**: `^` as the first character is the start of the message, behind every known prefix;
 *   `$` as the last one is its end. White space there does not count. `\^` and `\$` are literal
 *   there, and so are `^` and `$` anywhere else.
 * - **Wildcard**: `...` with white space or an end of the pattern on both sides, or `…` anywhere.
 *   It stands for any text of the line, or none, and the blanks beside it are part of it; but a
 *   blank says that the word ends there, so `test foo ... FAILED` does not match `test foobar ...
 *   FAILED`, while `ERROR ... timeout` matches `ERROR: timeout`. `foo…FAILED` has no such limit. A
 *   literal ` ... ` in the log is text like any other: the wildcard matches it. Dots that touch
 *   anything else (`Waiting...`, `a...b`, `....`) are literal.
 * - **Capture**: `<name>` takes one run of non-space characters. It ends at the first occurrence of
 *   the literal that follows; next to a wildcard or an end of the pattern it takes the run whole.
 *   `<name...>` takes any text up to the next literal or the end of the line, without the blanks
 *   around it. `<name, ...>` and `<name; ...>` take such a text as a list of values. None is ever
 *   empty. A name is a letter or `_`, then letters, digits, `_`, `-`; a name used twice stands for
 *   one value.
 * - **Choice**: `<one|other>` is one of its texts; each may hold captures, wildcards and choices,
 *   and an empty one makes the others optional: `error<s|>`. A pattern with choices stands for
 *   several lines, and the first that fits counts.
 * - A `<` of any other shape is literal: `a < b`, `</div>`, `x <name`.
 * - **Backslash**: `\<` is `<`, `\...` is `...`, `\…` is `…`, `\\` is `\`; inside a choice, `\|` is
 *   `|` and `\>` is `>`. Before any other character, and at the end, a backslash is itself, so
 *   `C:\build\out` needs no care; a backslash in front of a capture is written `C:\\<name>`.
 *
 * A step that is `bound` to the line before may be captures alone.
 */
export function parsePattern(source: string, bound = false): PatternParse {
  const raw = tokenize(source);
  const forms = expand(raw);
  const settled = forms?.map(settle) ?? [];
  const problem = findProblem(source, forms && settled, bound);
  if (problem) return { ok: false, ...problem };
  const tokens = settle(raw).map(withoutPlace);
  const captures = [...new Set(capturesIn(tokens).map(({ name }) => name))];
  const hasChoice = tokens.some(({ type }) => type === 'choice');
  if (!hasChoice) return { ok: true, tokens, captures };
  return { ok: true, tokens, captures, forms: settled.map((form) => form.map(withoutPlace)) };
}

function withoutPlace({ at: _, ...token }: Located): PatternToken {
  if (token.type !== 'choice') return token;
  return { ...token, options: token.options.map((option) => option.map(withoutPlace)) };
}

/** All captures, also those inside of choices, in the order of the source. */
export function capturesIn(tokens: readonly PatternToken[]): CaptureToken[] {
  return tokens.flatMap((token) => {
    if (token.type === 'capture') return token;
    return token.type === 'choice' ? token.options.flatMap(capturesIn) : [];
  });
}
