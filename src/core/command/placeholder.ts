import type { Placeholder } from '../model.ts';
import { wordList } from '../text/word-list.ts';
import { shellFamily } from './shell/shell.ts';

/** The parts of a placeholder that filling needs. */
export type FillPlaceholder = Omit<Placeholder, 'syntax'>;

/**
 * The text between several values in one place: a blank for `<test>...`, otherwise what the runbook
 * declares (`joined by`). Null if the place takes one value.
 */
export function joinerOf({ raw, rules }: Pick<FillPlaceholder, 'raw' | 'rules'>): string | null {
  return rules?.joinedBy ?? (/>(?:\.{3}|…)$/.test(raw) ? ' ' : null);
}

const WORD = '[\\p{L}_](?:[\\p{L}\\p{N}_.:/|,-]*[\\p{L}\\p{N}_])?';
const ANGLE = new RegExp(
  `<(${WORD}(?: [\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_./-]*[\\p{L}\\p{N}_])?)*)(?:\\.{3}|…)?>`,
  'gu',
);
const MUSTACHE = /\{\{[ \t]*([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\}\}/gu;
const PATH = /(?<![\w$%:{])PATH_TO_[A-Z0-9_]*[A-Z0-9](?!\w)/g;

/** Words that stand alone between the braces of Go templates. */
const TEMPLATE_WORDS = new Set(
  wordList(`
    block break continue define else end if range with
  `),
);
/** Tags without an end tag and names of streams: never placeholders in angle brackets. */
const NOT_PLACEHOLDERS = new Set(['br', 'hr', 'img', 'ARGV', 'STDIN']);
/** HTML tags that nobody uses as the name of a value, unlike `<table>` and `<title>`. */
const TAGS =
  'html|head|body|div|span|p|a|b|i|em|strong|pre|h[1-6]|ul|ol|li|dl|dt|dd|tr|td|th|thead|tbody|nav|main|table|title|script|style|form|label|code';
const CERTAIN_TAG = /^(?:html|div|span|ul|ol|li|tr|td|thead|tbody|h[1-6])$/i;
/** Tags in a row. */
const TAGS_IN_A_ROW = new RegExp(`(?:</?(?:${TAGS})>){2,}`, 'gi');
/** A call of git, up to the end of its line. */
const GIT = /(?<!\S)git[^\S\n][^\n]*/g;
const DOTS = /(?:\.{3}|…)(?!\S)/y;
const INPUT_NAMES = new Set(['in', 'infile', 'input', 'stdin']);

/**
 * Finds the places of a command that want a value: `<name>`, `<two words>`, `{{name}}` and
 * `PATH_TO_X`, in order. Not taken for one: `$NAME`, `${{ }}`, Go templates, here-documents,
 * redirections, process substitution, addresses (`<a@b.org>`, `<https://...>`), comparisons,
 * generics of programming languages, named groups of regular expressions, tags of HTML that nobody
 * calls a value by, and HTML or XML whose end tag is in sight.
 */
export function findPlaceholders(code: string, shell: string | null): Placeholder[] {
  // Most commands have none, and the expressions take long to compile.
  const found = [
    ...(code.includes('<') ? anglePlaceholders(code, shell) : []),
    ...(code.includes('{{') ? mustaches(code) : []),
    ...paths(code, shell),
  ];
  found.sort((a, b) => a.start - b.start);
  return found.filter((one, i) => i === 0 || one.start >= (found[i - 1]?.end ?? 0));
}

function anglePlaceholders(code: string, shell: string | null): Placeholder[] {
  const isShell = shellFamily(shell) !== 'other';
  const endTags = new Set(Array.from(code.matchAll(/<\/([\w.:-]+)>/g), (match) => match[1]));
  const markup = markupOffsets(code);
  const dotsAt = repeatDots(code);
  return [...code.matchAll(ANGLE)].flatMap((match) => {
    const name = match[1] ?? '';
    if (CERTAIN_TAG.test(name) || markup.has(match.index)) return [];
    const before = code.slice(Math.max(0, match.index - 3), match.index);
    const after = code.slice(match.index + match[0].length, match.index + match[0].length + 2);
    if (NOT_PLACEHOLDERS.has(name) || name.includes('://')) return [];
    if (isSyntaxBefore(before, isShell) || /^>|^&\d/.test(after)) return [];
    if (isRedirection(name, before, after) || isComparison(name, before, isShell)) return [];
    if (endTags.has(name)) return [];
    const dots = dotsAt(match);
    const end = match.index + match[0].length + dots.length;
    return [{ name, raw: match[0] + dots, syntax: 'angle' as const, start: match.index, end }];
  });
}

/** `pytest <test>...` takes several values. In `git diff <base>...` the dots are a range. */
function repeatDots(code: string): (match: RegExpExecArray) => string {
  const withoutRanges = code.replace(GIT, (text) => ' '.repeat(text.length));
  return ({ 0: raw, index }) => {
    if (index > 0 && !/\s/.test(code.charAt(index - 1))) return '';
    DOTS.lastIndex = index + raw.length;
    return DOTS.exec(withoutRanges)?.[0] ?? '';
  };
}

/** The positions of tags in a row with a tag that cannot be a placeholder. */
function markupOffsets(code: string): Set<number> {
  const offsets = new Set<number>();
  for (const { 0: row, index } of code.matchAll(TAGS_IN_A_ROW)) {
    const tags = [...row.matchAll(/<\/?(\w+)/g)];
    if (!tags.some(([, name = '']) => CERTAIN_TAG.test(name))) continue;
    for (const tag of tags) offsets.add(index + tag.index);
  }
  return offsets;
}

/**
 * Here-documents, the named groups `(?<n>`, `(?P<n>`, `\k<n>` of a regular expression, and escapes of
 * a programming language. A shell's `\<name>` would still redirect, and in `C:\<name>` nothing is
 * escaped, so there it is a placeholder.
 */
function isSyntaxBefore(before: string, isShell: boolean): boolean {
  return /<$|\(\?P?$|\\[kg]$/.test(before) || (!isShell && /(?:^|[^\\])\\$/.test(before));
}

/** `sort <in.txt>out.txt`, `sort <in>out`, `cat <in|sort>out`: a file name, with another one right behind it. */
function isRedirection(name: string, before: string, after: string): boolean {
  if (!/^[\w/.$"']/.test(after) || !/(?:^|\s)$/.test(before)) return false;
  return INPUT_NAMES.has(name) || name.includes('|') || /^[\w/-]+\.[a-z]{2,4}$/.test(name);
}

/** `a<b and c>d` in any language; `Vec<String>` and `#include <x.h>` in a programming language. */
function isComparison(name: string, before: string, isShell: boolean): boolean {
  const touchesWord = /[\w)\]$]$/.test(before);
  if (name.includes(' ')) return touchesWord || / (?:and|or|in|is|not) /i.test(` ${name} `);
  return !isShell && (touchesWord || /\.h(?:pp)?$/.test(name));
}

function mustaches(code: string): Placeholder[] {
  return [...code.matchAll(MUSTACHE)].flatMap((match) => {
    const name = match[1] ?? '';
    const partOfMore = /[${]$/.test(code.slice(0, match.index).slice(-1));
    if (partOfMore || code[match.index + match[0].length] === '}') return [];
    if (TEMPLATE_WORDS.has(name)) return [];
    return [{ name, raw: match[0], syntax: 'mustache' as const, ...spanOf(match) }];
  });
}

/** A `PATH_TO_X` that the code itself assigns is a variable. */
function paths(code: string, shell: string | null): Placeholder[] {
  const assigned = shellFamily(shell) === 'other' ? /[ \t]*=(?!=)/y : /=/y;
  const matches = [...code.matchAll(PATH)];
  const variables = new Set(
    matches.flatMap((match) => {
      assigned.lastIndex = match.index + match[0].length;
      return assigned.test(code) ? [match[0]] : [];
    }),
  );
  return matches.flatMap((match) => {
    const name = match[0];
    if (variables.has(name)) return [];
    return [{ name, raw: name, syntax: 'path' as const, ...spanOf(match) }];
  });
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
