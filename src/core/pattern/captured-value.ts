import { compileWholeValue } from '../command/value-pattern.ts';
import type { PatternStep } from '../model.ts';
import { isSpace } from './literal.ts';

/** Whether a text is a valid value. */
export type ValueTest = (value: string) => boolean;

/** The tests of the names that have rules; an invalid pattern, which is reported elsewhere, has none. */
export function valueTests(rules: PatternStep['values'] = {}): ReadonlyMap<string, ValueTest> {
  const tests = new Map<string, ValueTest>();
  for (const [name, { allowed, pattern }] of Object.entries(rules)) {
    const compiled = pattern === null ? null : compileWholeValue(pattern);
    const fits = compiled?.ok ? compiled.fits : () => true;
    tests.set(name, (value) => {
      return (allowed.length === 0 || allowed.includes(value)) && fits(value);
    });
  }
  return tests;
}

/**
 * The value of a capture of one run in a line: where the run ends at a blank, without the
 * punctuation of prose behind it, unless a declared value has it. Null if it is no valid value.
 */
export function capturedValue(
  line: string,
  start: number,
  end: number,
  test: ValueTest | undefined,
): string | null {
  const raw = line.slice(start, end);
  const isWhole = end >= line.length || isSpace(line.charCodeAt(end));
  if (test?.(raw)) return raw;
  const value = isWhole ? withoutTail(raw) : raw;
  return test === undefined || test(value) ? value : null;
}

const PUNCTUATION = '.,;:!?…';
/** Each with what opens it; a quote opens and closes. */
const CLOSING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  "'": "'",
  '"': '"',
  '`': '`',
  '’': '‘',
  '”': '“',
};

/** A word without the marks behind it that belong to the sentence: `443):` is 443, `f():` is f(). */
function withoutTail(word: string): string {
  let end = word.length;
  while (end > 0 && isTail(word, end - 1)) end -= 1;
  return end === 0 ? word : word.slice(0, end);
}

function isTail(word: string, at: number): boolean {
  const char = word.charAt(at);
  // `dir/.` and `dir/..` are paths.
  if (char === '.' && /\/\.{0,2}$/.test(word.slice(0, at))) return false;
  if (PUNCTUATION.includes(char)) return true;
  const opening = CLOSING[char];
  if (opening === undefined) return false;
  const count = (one: string) => word.slice(0, at + 1).split(one).length - 1;
  return opening === char ? count(char) % 2 === 1 : count(char) > count(opening);
}

/** The values of a list in a text. In a list with commas, the last may follow an `and`. */
export function listedValues(
  text: string,
  separator: string,
  test: ValueTest | undefined,
): string[] {
  const parts = separator === ',' ? text.split(/,(?:\s+and\s+)?|\s+and\s+/) : text.split(separator);
  return parts.flatMap((part) => {
    const word = part.trim();
    const value = test?.(word) ? word : withoutTail(word);
    return value === '' || test?.(value) === false ? [] : value;
  });
}
