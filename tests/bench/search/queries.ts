import { matchText } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import { type PatternToken, parsePattern } from '../../../src/core/pattern/pattern.ts';
import type { SearchEntry } from '../../../src/core/search/index-data.ts';
import { Random } from '../random.ts';

/** Ways in which what a person has differs from what the author wrote. */
export const queryKinds = [
  'exact line with noise',
  'truncated line',
  'one typo',
  'other numbers and paths',
  'identifier alone',
  'reordered words',
  'line of an example log',
  'noise, a typo, other values and an end cut off',
] as const;
export type QueryKind = (typeof queryKinds)[number];

export interface Query {
  kind: QueryKind;
  text: string;
  /** Ids of the entries that are right: several where their signatures say the same. */
  right: ReadonlySet<string>;
}

const prefixes: readonly [string, ...string[]] = [
  '2026-11-20T02:14:39.8810275Z ',
  '2026-11-20T02:14:39.8810275Z ##[error]',
  '[2026-11-20T02:14:39.881Z] ',
  'Nov 20 02:14:39 runner-7 ci[4242]: ',
  '\u001b[31m\u001b[1merror\u001b[0m: ',
  'pod/worker-5c9f | ',
];
const values: readonly [string, ...string[]] = [
  'worker-17',
  '4242',
  'eu-west-3',
  'src/store/mod.rs',
  '0x7f3a9c',
  'main',
  '12.5s',
  'payments_v2',
];
const fillers: readonly [string, ...string[]] = [
  'in step 3',
  'for shard 2 of 8',
  'while waiting',
  '(attempt 4)',
  'on host build-9',
];

/** Queries for those of the entries that have a signature which a log can match. */
export function queriesFor(
  wanted: readonly SearchEntry[],
  all: readonly SearchEntry[],
  logs: ReadonlyMap<string, readonly string[]>,
): Query[] {
  const random = new Random(7);
  const compiled = compileSignatures(all, { campaigns: true });
  const rightFor = (entry: SearchEntry, line: string): ReadonlySet<string> =>
    new Set([entry.id, ...matchText(compiled, line).map((match) => match.entry)]);
  const queries: Query[] = [];
  for (const entry of wanted) {
    for (const tokens of textPatterns(entry)) {
      const line = lineFor(tokens, random);
      const right = rightFor(entry, line);
      const add = (kind: QueryKind, text: string) => queries.push({ kind, text, right });
      add('exact line with noise', `${random.pick(prefixes)}${line} ${random.pick(fillers)}`);
      const head = line.slice(0, Math.max(12, Math.round(line.length * 0.6))).trim();
      queries.push({ kind: 'truncated line', text: head, right: sayThe(head, entry, all) });
      add('one typo', withTypo(line, tokens, random));
      const worn = withTypo(withOtherNumbers(lineFor(tokens, random), random), tokens, random);
      add(
        'noise, a typo, other values and an end cut off',
        `${random.pick(prefixes)}${random.pick(fillers)} ${worn.slice(0, Math.ceil(worn.length * 0.85))}`,
      );
      add(
        'other numbers and paths',
        `/home/runner/work/x/${random.pick(values)}:${random.below(999)}: ${withOtherNumbers(lineFor(tokens, random), random)}`,
      );
      add('reordered words', random.shuffle(line.split(/\s+/)).join(' '));
      const identifier = longestWord(tokens, /[\w.:/-]+/g);
      queries.push({
        kind: 'identifier alone',
        text: identifier,
        right: sayThe(identifier, entry, all),
      });
    }
    for (const log of logs.get(entry.id) ?? []) {
      for (const line of log
        .split('\n')
        .filter((text) => matchText(compiled, text).some((match) => match.entry === entry.id))) {
        queries.push({
          kind: 'line of an example log',
          text: `${random.pick(prefixes)}${line}`,
          right: rightFor(entry, line),
        });
      }
    }
  }
  return queries;
}

function textPatterns({ patterns }: SearchEntry): PatternToken[][] {
  return patterns.flatMap(({ steps }) =>
    steps.flatMap(({ type, source }) => {
      const parsed = type === 'text' ? parsePattern(source) : null;
      return parsed?.ok ? [parsed.tokens] : [];
    }),
  );
}

/** A line that the pattern matches. */
function lineFor(tokens: readonly PatternToken[], random: Random): string {
  return tokens
    .map((token): string => {
      if (token.type === 'literal') return token.text;
      if (token.type === 'capture') return random.pick(values);
      if (token.type === 'edge') return '';
      if (token.type === 'choice') return lineFor(token.options[0] ?? [], random);
      return `${token.wordBefore ? ' ' : ''}${random.pick(fillers)}${token.wordAfter ? ' ' : ''}`;
    })
    .join('');
}

function longestWord(tokens: readonly PatternToken[], words: RegExp): string {
  const found = tokens.flatMap((token) =>
    token.type === 'literal' ? (token.text.match(words) ?? []) : [],
  );
  return found.reduce((best, word) => (word.length > best.length ? word : best), '');
}

/** Leaves out, doubles, replaces or swaps one letter of the longest word. */
function withTypo(line: string, tokens: readonly PatternToken[], random: Random): string {
  const word = longestWord(tokens, /[A-Za-z]+/g);
  const at = 1 + random.below(Math.max(1, word.length - 2));
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  const typed = random.pick([
    `${head}${tail.slice(1)}`,
    `${head}${tail.charAt(0)}${tail}`,
    `${head}x${tail.slice(1)}`,
    `${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`,
  ]);
  return line.replace(word, typed);
}

function withOtherNumbers(line: string, random: Random): string {
  return line.replace(/\b\d+\b/g, () => String(1 + random.below(9999)));
}

/** The entry, and all others whose signatures hold the text: it cannot tell them apart. */
function sayThe(
  text: string,
  entry: SearchEntry,
  all: readonly SearchEntry[],
): ReadonlySet<string> {
  const others = all.filter(({ patterns }) =>
    patterns.some(({ steps }) => steps.some(({ source }) => source.includes(text))),
  );
  return new Set([entry.id, ...others.map(({ id }) => id)]);
}
