import type { RE2JS } from 're2js';
import type { LineHit } from './match-line.ts';

/**
 * Finds a regular expression in a segment. `^` may stand for the start of the message behind any of
 * the prefixes that a runner wrote, so an anchored expression is tried at each of `starts`.
 */
export function matchRegex(
  regex: RE2JS,
  segment: string,
  starts: readonly number[],
): LineHit | null {
  for (let i = starts.length - 1; i >= 0; i -= 1) {
    const offset = starts[i] ?? 0;
    const text = offset === 0 ? segment : segment.slice(offset);
    if (!regex.test(text)) continue;
    const matcher = regex.matcher(text);
    if (!matcher.find()) continue;
    const captures = new Map<string, string>();
    for (const name of Object.keys(regex.namedGroups())) {
      const value = matcher.group(name);
      if (value) captures.set(name, value);
    }
    return { start: offset + matcher.start(), end: offset + matcher.end(), captures };
  }
  return null;
}

/** Whether `^` or `\A` stands in it as an anchor. */
export function isAnchored(body: string): boolean {
  return /(?<![[\\])\^|\\A/.test(body);
}

/** An escape, a class, a repetition, or one character. */
const TOKEN =
  /\\(?:[pP](?:\{[^}]*\}|.)|x\{[^}]*\}|x..|.)|\[\^?\]?(?:\\.|\[:[^:]*:\]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gsu;

/**
 * A text without white space that every match of the expression holds, or '' where none is certain:
 * the longest run of plain characters at the top level of an expression without alternatives there.
 */
export function requiredLiteral(body: string, flags: string): string {
  if (flags !== '' || /\(\?[a-zA-Z-]*[imsU]|\\[Q\d]/.test(body)) return '';
  let best = '';
  let run: string[] = [];
  let depth = 0;
  const close = () => {
    if (run.join('').length > best.length) best = run.join('');
    run = [];
  };
  for (const [token] of body.matchAll(TOKEN)) {
    if (token === '|' && depth === 0) return '';
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (/^[?*{]/.test(token)) run.pop();
    const plain = depth === 0 ? plainText(token) : '';
    if (plain === '') close();
    else run.push(plain);
  }
  close();
  return best;
}

function plainText(token: string): string {
  if (/^\\[^\w\s]$/u.test(token)) return token.slice(1);
  return /^[^\\^$.|?*+(){}[\]\s]$/u.test(token) ? token : '';
}
