import type { RE2JS } from 're2js';
import type { ValueTest } from '../captured-value.ts';
import type { LineHit } from '../compiled-step.ts';

/**
 * Finds a regular expression in a segment. `^` may stand for the start of the message behind any of
 * the prefixes that a runner wrote, so an anchored expression is tried at each of `starts`, in their
 * order. A match counts only with valid values.
 */
export function matchRegex(
  regex: RE2JS,
  segment: string,
  starts: readonly number[],
  tests: ReadonlyMap<string, ValueTest> = new Map(),
): LineHit | null {
  for (const offset of starts) {
    const text = offset === 0 ? segment : segment.slice(offset);
    if (!regex.test(text)) continue;
    const matcher = regex.matcher(text);
    while (matcher.find()) {
      const captures = new Map<string, string>();
      for (const name of Object.keys(regex.namedGroups())) {
        const value = matcher.group(name);
        if (value) captures.set(name, value);
      }
      if (![...captures].every(([name, value]) => tests.get(name)?.(value) ?? true)) continue;
      return { start: offset + matcher.start(), end: offset + matcher.end(), captures };
    }
  }
  return null;
}

/** Whether `^` or `\A` stands in it as a literal. */
export function isAnchored(body: string): boolean {
  return /(?<![[\\])\^|\\A/.test(body);
}

/** An escape, a class, a repetition, or one character. */
export const REGEX_TOKEN =
  /\\(?:[pP](?:\{[^}]*\}|.)|x\{[^}]*\}|x..|.)|\[\^?\]?(?:\\.|\[:[^:]*:\]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gsu;

export interface RequiredText {
  /** A text without white space that every match holds; '' where none is certain. */
  longest: string;
  /** Characters of all such texts. */
  total: number;
}

/** The certain text of every match: plain characters at the top level without alternatives. */
export function requiredText(body: string, flags: string): RequiredText {
  const none = { longest: '', total: 0 };
  if (flags !== '' || /\(\?[a-zA-Z-]*[imsU]|\\[Q\d]/.test(body)) return none;
  const runs: string[][] = [[]];
  let depth = 0;
  for (const [token] of body.matchAll(REGEX_TOKEN)) {
    if (token === '|' && depth === 0) return none;
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (/^[?*{]/.test(token)) runs.at(-1)?.pop();
    const plain = depth === 0 ? plainText(token) : '';
    if (plain === '') runs.push([]);
    else runs.at(-1)?.push(plain);
  }
  const texts = runs.map((run) => run.join(''));
  return {
    longest: texts.reduce((best, text) => (text.length > best.length ? text : best), ''),
    total: texts.reduce((sum, text) => sum + text.length, 0),
  };
}

function plainText(token: string): string {
  if (/^\\[^\w\s]$/u.test(token)) return token.slice(1);
  return /^[^\\^$.|?*+(){}[\]\s]$/u.test(token) ? token : '';
}
