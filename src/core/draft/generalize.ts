import { createLogMatcher } from '../log/log-matcher.ts';
import { findVolatile, type VolatileKind, type VolatilePart } from '../log/volatile.ts';
import { compileSignatures } from '../pattern/compile.ts';
import { parsePattern } from '../pattern/pattern.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { captureName } from './capture-name.ts';

/** A signature made from a line of a log. */
export interface Generalization {
  pattern: string;
  captures: string[];
}

/** A longer message is cut at a blank, because its beginning identifies it. */
const MAX_LENGTH = 240;
/** The least literal letters of a pattern; with fewer it would match unrelated lines. */
const LEAST_LETTERS = 10;

/** Kinds that become literal first if too little literal text remains. */
const LEVELS: readonly ReadonlySet<VolatileKind>[] = [
  new Set(),
  new Set(['number', 'size', 'duration', 'port']),
  new Set(['number', 'size', 'duration', 'port', 'host', 'path', 'test', 'url']),
];

/** Invisible characters, which do not belong in a runbook. */
const HIDDEN = /(?:(?!\s)[\p{Cc}\p{Cf}\uFFFD])+/gu;

/** A message without invisible characters, and with single blanks. */
export function visibleText(message: string): string {
  return message.replace(HIDDEN, '').replace(/\s+/g, ' ').trim();
}

/**
 * Turns a message into patterns that match it, the one with most placeholders first. Each is tested
 * on the message: it matches, and each placeholder captures its part. Empty if the message has no
 * constant text.
 */
export function generalize(message: string): Generalization[] {
  const text = cut(message.replace(HIDDEN, '\0').replace(/\s+/g, ' ').trim());
  const parts = findVolatile(text);
  const found: Generalization[] = [];
  for (const literal of LEVELS) {
    const kept = parts.filter(({ kind }) => !literal.has(kind));
    const made = patternOf(text, kept);
    if (letters(text, kept) >= LEAST_LETTERS && holds(made, message))
      found.push(made.generalization);
  }
  const plain = patternOf(text, []);
  if (holds(plain, message)) found.push(plain.generalization);
  const known = new Set<string>();
  return found.filter(({ pattern }) => !known.has(pattern) && known.add(pattern));
}

interface Made {
  generalization: Generalization;
  /** The text of each placeholder, by name. */
  values: Record<string, string>;
}

function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const at = text.lastIndexOf(' ', MAX_LENGTH);
  return text.slice(0, at < MAX_LENGTH / 2 ? MAX_LENGTH : at);
}

function letters(text: string, parts: readonly VolatilePart[]): number {
  const inParts = parts.map(({ start, end }) => text.slice(start, end)).join('');
  const count = (one: string): number => one.match(/\p{L}/gu)?.length ?? 0;
  return count(text) - count(inParts);
}

function patternOf(text: string, parts: readonly VolatilePart[]): Made {
  const values: Record<string, string> = {};
  let pattern = '';
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const name = captureName(text, part, parts[index - 1], values);
    values[name] = text.slice(part.start, part.end);
    pattern += `${escaped(text.slice(at, part.start))}<${name}>`;
    at = part.end;
  }
  pattern += escaped(text.slice(at));
  // A line between slashes would be a regular expression.
  if (/^\/.+\/[a-z]*$/.test(pattern)) pattern = `…${pattern}`;
  return { generalization: { pattern, captures: Object.keys(values) }, values };
}

/**
 * Literal text in the pattern grammar. Invisible characters become a wildcard, and so do single
 * `...`: the wildcard matches them and reads better than `\\...`.
 */
function escaped(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const rest = text.slice(i);
    if (char === '\0') out += '…';
    // At the end of a line it would continue with the next one, and before a capture escape it.
    else if (/^\\(?:[\\<…]|\.{3}|$)/.test(rest)) out += '\\\\';
    else if (/^<[\p{L}_]/u.test(rest)) out += '\\<';
    else out += char;
  }
  return out;
}

function holds({ generalization, values }: Made, message: string): boolean {
  const { pattern } = generalization;
  if (!parsePattern(pattern).ok) return false;
  const steps = [{ type: 'text' as const, source: pattern, flags: '' }];
  const entry = { id: '', title: '', kind: 'signatures' as const, patterns: [{ steps }] };
  const matcher = createLogMatcher(compileSignatures([entry]));
  matcher.write(encodeUtf8(`\n${message}`));
  const [match] = matcher.finish().matches;
  return (
    match !== undefined &&
    Object.entries(values).every(([name, value]) => match.captures[name] === value)
  );
}
