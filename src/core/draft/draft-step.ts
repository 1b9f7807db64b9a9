import type { VolatilePart } from '../log/failures/volatile.ts';
import { suspicionOf } from '../pattern/suspicious-pattern.ts';
import { captureName } from './capture-name.ts';

/** A step of a signature that is made from one line. */
export interface DraftStep {
  type: 'text' | 'regex';
  /** As in a signature fence: a regular expression between slashes. */
  source: string;
  /** The text of each placeholder, by name. */
  values: Record<string, string>;
  /** The constant text, with a blank for each placeholder. */
  words: string;
}

type Taken = Readonly<Record<string, string>>;

/** A text with its parts as placeholders; `taken` are the names and values of the steps before. */
export function textStep(text: string, parts: readonly VolatilePart[], taken: Taken): DraftStep {
  const { source, ...made } = build(text, parts, taken, escaped, (name, part) => {
    // A placeholder takes no blanks unless it says so.
    return text.slice(part.start, part.end).includes(' ') ? `<${name}...>` : `<${name}>`;
  });
  const literal = source.replace(/^\^/, '\\^').replace(/\$$/, '\\$');
  // A line between slashes would be a regular expression.
  const isRegex = /^\/.+\/[a-z]*$/.test(literal);
  return { ...made, type: 'text', source: unsuspicious(isRegex ? `…${literal}` : literal) };
}

/** The same as a regular expression, in which `counts`, some of the parts, are more than zero. */
export function regexStep(
  text: string,
  parts: readonly VolatilePart[],
  counts: readonly VolatilePart[],
  taken: Taken,
): DraftStep {
  const places = [...parts, ...counts.filter((count) => !parts.includes(count))].sort(
    (a, b) => a.start - b.start,
  );
  const { source, ...made } = build(text, places, taken, regexText, (name, part) => {
    const value = text.slice(part.start, part.end);
    const more = part.kind === 'number' ? '[\\d.,]+' : value.includes(' ') ? '.+?' : '\\S+';
    return `(?P<${name}>${counts.includes(part) ? '[1-9]\\d*' : more})`;
  });
  return { ...made, type: 'regex', source: `/${source}/` };
}

/** Any text in place of what would look like an operator of another grammar. */
function unsuspicious(source: string): string {
  const found = suspicionOf(source);
  if (found === null) return source;
  const { at, length } = found;
  return unsuspicious(`${source.slice(0, at)}…${source.slice(at + length)}`);
}

function build(
  text: string,
  parts: readonly VolatilePart[],
  taken: Taken,
  literal: (text: string) => string,
  capture: (name: string, part: VolatilePart) => string,
): Omit<DraftStep, 'type'> {
  const values: Record<string, string> = {};
  let source = '';
  let words = '';
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const value = text.slice(part.start, part.end);
    const name = captureName(text, part, parts[index - 1], values, taken);
    values[name] = value;
    source += literal(text.slice(at, part.start)) + capture(name, part);
    words += `${text.slice(at, part.start)} `;
    at = part.end;
  }
  const rest = text.slice(at);
  return { values, source: source + literal(rest), words: words + rest };
}

function regexText(text: string): string {
  return text
    .replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replaceAll('\0', '.*');
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
    // So would words behind a backslash there.
    else if (/^\\\s*[a-z][a-z\d ]*$/i.test(rest) && /(?:^|\s)$/.test(out)) out += '\\\\';
    else if (/^<(?:[\p{L}_]|[^|]*\|.*>)/u.test(rest)) out += '\\<';
    else out += char;
  }
  return out;
}
