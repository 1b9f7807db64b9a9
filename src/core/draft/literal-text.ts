import type { VolatilePart } from '../log/failures/volatile.ts';
import type { VolatileKind } from '../log/failures/volatile-kinds.ts';

/** The least literal letters of a pattern; with fewer it would match unrelated lines. */
export const LEAST_LETTERS = 10;
/** At the start of a message, fewer tell: `Diff in`. */
export const LEAST_LETTERS_AT_START = 4;
/** Beside the name of a test, `FAILED` is enough: the entry is for every test that fails. */
const LEAST_LETTERS_OF_TEST = 4;

const COUNTS: readonly VolatileKind[] = [
  ...(['number', 'size', 'duration', 'port', 'shard', 'shards', 'position', 'time'] as const),
  'version',
];

export const NO_KINDS: ReadonlySet<VolatileKind> = new Set();

/** Kinds that become literal first if too little literal text remains. */
export const LEVELS: readonly ReadonlySet<VolatileKind>[] = [
  NO_KINDS,
  new Set(COUNTS),
  new Set([...COUNTS, 'host', 'path', 'test', 'url', 'pod', 'ref', 'thread', 'email']),
];

/** Parts that become placeholders; null if too little text would remain. */
export function keptParts(
  text: string,
  parts: readonly VolatilePart[],
  literal: ReadonlySet<VolatileKind> | null,
  least: number,
): readonly VolatilePart[] | null {
  if (literal === null) return [];
  const kept = parts.filter(({ kind }) => !literal.has(kind));
  return isEnough(text, kept, least) ? kept : null;
}

/** Whether all that a text tells is at its start, and too short to be found elsewhere. */
export function startsWithWords(text: string, parts: readonly VolatilePart[]): boolean {
  const start = text.slice(0, parts[0]?.start ?? 0);
  const isStart = (start.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS_AT_START;
  return isStart && !isEnough(text, parts, LEAST_LETTERS);
}

function isEnough(text: string, parts: readonly VolatilePart[], least: number): boolean {
  const inParts = parts.map(({ start, end }) => text.slice(start, end)).join('');
  const count = (one: string): number => one.match(/\p{L}/gu)?.length ?? 0;
  const letters = count(text) - count(inParts);
  const isTest = parts.some(({ kind }) => kind === 'test');
  return letters >= (isTest ? LEAST_LETTERS_OF_TEST : least);
}
