import type { VolatileKind, VolatilePart } from '../log/volatile.ts';
import { wordList } from '../text/word-list.ts';

const NAMES: Readonly<Record<VolatileKind, string>> = {
  address: 'address',
  date: 'date',
  duration: 'duration',
  hash: 'hash',
  host: 'host',
  id: 'id',
  number: 'number',
  path: 'path',
  port: 'port',
  size: 'size',
  test: 'test_id',
  time: 'time',
  timestamp: 'timestamp',
  url: 'url',
};
/** Kinds that take their name from the word before them: `attempt 3`, `run_id=17`. */
const NAMED_BY_WORD: ReadonlySet<VolatileKind> = new Set(['number', 'id', 'hash', 'host', 'size']);
const EMPTY_WORDS = new Set(
  wordList(`
    a after an and are as at by for from got has in is it no of on only or than that the to was
    with
  `),
);

/**
 * A name for the capture of a part of a message: from the word before it, otherwise from its kind,
 * and not among `taken`.
 */
export function captureName(
  text: string,
  part: VolatilePart,
  before: VolatilePart | undefined,
  taken: Readonly<Record<string, string>>,
): string {
  return distinct(nameOf(text, part, before), taken);
}

function nameOf(text: string, part: VolatilePart, before: VolatilePart | undefined): string {
  const ahead = text.slice(Math.max(0, part.start - 40), part.start);
  if (part.kind === 'number' && before && part.start === before.end + 1) {
    const follows = text.charAt(before.end) === ':';
    if (follows && before.kind === 'path') return 'line';
    if (follows && before.kind === 'number') return 'column';
  }
  if (part.kind === 'path') return isFile(text.slice(part.start, part.end)) ? 'file' : 'path';
  const [, word = ''] =
    /([A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9])["']?\s?[=:#]?\s?["'([#]?$/.exec(ahead) ?? [];
  const name = word.toLowerCase();
  const isKey = /[=:]["']?$/.test(ahead);
  const fits = name.length >= 2 && name.length <= 24 && !EMPTY_WORDS.has(name);
  if (fits && (isKey || part.kind === 'number') && NAMED_BY_WORD.has(part.kind)) return name;
  return NAMES[part.kind];
}

function isFile(path: string): boolean {
  return /\.\w{1,8}$/.test(path);
}

function distinct(name: string, taken: Readonly<Record<string, string>>): string {
  if (!Object.hasOwn(taken, name)) return name;
  let number = 2;
  while (Object.hasOwn(taken, `${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}
