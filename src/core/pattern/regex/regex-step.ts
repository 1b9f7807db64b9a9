import { RE2JS, RE2JSSyntaxException } from 're2js';
import { REGEX_TOKEN } from './match-regex.ts';

/** `at` is a 0-based UTF-16 offset into the body, where the engine can tell it. */
export type RegexParse =
  | { ok: true; regex: RE2JS; captures: string[] }
  | { ok: false; reason: string; at?: number };

const FLAG_REASONS: Readonly<Record<string, string>> = {
  m: 'Every line is matched on its own, so ^ and $ already mean the ends of the line: drop the flag m.',
  s: 'Every line is matched on its own, so there is no newline for a dot to match: drop the flag s.',
  g: 'Every line that matches is found in any case: drop the flag g.',
  y: 'A match may stand anywhere in the line: drop the flag y, and begin with ^ if need be.',
  u: 'Matching is by Unicode characters in any case: drop the flag u.',
  v: 'Matching is by Unicode characters in any case: drop the flag v.',
  d: 'The place of a match is reported in any case: drop the flag d.',
};

/**
 * Checks and compiles `/body/flags` of a signature fence in the RE2 subset. The only flag is `i`;
 * named groups, `(?<name>...)` or `(?P<name>...)`, are captures.
 */
export function parseRegexStep(body: string, flags: string): RegexParse {
  if (body === '') return { ok: false, reason: 'The regular expression is empty.', at: 0 };
  for (const [i, flag] of [...flags].entries()) {
    if (flags.indexOf(flag) < i) return { ok: false, reason: `The flag ${flag} is given twice.` };
    if (flag !== 'i') {
      const reason =
        FLAG_REASONS[flag] ?? `${flag} is not a flag of a signature; the only one is i.`;
      return { ok: false, reason };
    }
  }
  try {
    const regex = RE2JS.compile(body, flags === 'i' ? RE2JS.CASE_INSENSITIVE : 0);
    if (regex.test('')) {
      return {
        ok: false,
        reason: 'The regular expression matches an empty line, and so every line.',
      };
    }
    return { ok: true, regex, captures: Object.keys(regex.namedGroups()) };
  } catch (error) {
    return explainFailure(body, error);
  }
}

function explainFailure(body: string, error: unknown): RegexParse {
  if (!(error instanceof RE2JSSyntaxException)) {
    return { ok: false, reason: `The regular expression cannot be compiled: ${String(error)}` };
  }
  const part = error.getPattern();
  const at = placeOf(error.getDescription(), part ?? '', body);
  const where = part && part !== body ? `: ${part}` : '';
  const hint =
    /^\(\?<?[=!]/.test(part ?? '') || /^\\[1-9]/.test(part ?? '')
      ? ' Look-around and back-references are not in the RE2 subset, whose time is linear in the text.'
      : '';
  const reason = `${sentence(error.getDescription())}${where}.${hint}`;
  return at >= 0 ? { ok: false, reason, at } : { ok: false, reason };
}

/** Offset of the engine's error, or -1; for some errors the engine names the whole expression. */
function placeOf(description: string, part: string, body: string): number {
  if (/closing \)|unexpected \)/i.test(description)) return unpairedAt(body);
  if (/duplicate capture/i.test(description)) return body.lastIndexOf(`<${part}>`);
  return part === '' ? -1 : body.indexOf(part);
}

/** The offset of the last parenthesis that stays open, or of the first that closes none, or -1. */
function unpairedAt(body: string): number {
  const open: number[] = [];
  let at = 0;
  for (const [token] of body.matchAll(REGEX_TOKEN)) {
    if (token === '(') open.push(at);
    if (token === ')' && open.pop() === undefined) return at;
    at += token.length;
  }
  return open.at(-1) ?? -1;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
