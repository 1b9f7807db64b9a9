import type { OptionKind, Program } from './program.ts';

/** How many of the next words are values of an option. */
export function valuesOf(kind: OptionKind | null): number {
  if (kind === null || kind === 'flags' || kind === 'data') return 0;
  return kind === 'pairs' ? 2 : 1;
}

export function isOption({ options }: Program, word: string): boolean {
  return /^[-+]./.test(word) || word === '-' || options.has(word);
}

/** What an option does, null if the table does not know it, and whether it includes its value. */
export function optionOf(
  { options }: Program,
  word: string,
): { kind: OptionKind | null; isJoined: boolean } {
  const [name = ''] = word.split('=', 1);
  const isJoined = word.includes('=');
  const kind = options.get(name);
  if (kind !== undefined) return { kind, isJoined };
  if (word.startsWith('+')) return { kind: options.get('+') ?? null, isJoined: true };
  if (!/^-[A-Za-z0]./.test(word)) return { kind: null, isJoined };
  // `-lc` ends in `-c`; `-mpdb` begins with `-m`.
  const last = options.get(`-${word.at(-1)}`);
  if (last !== undefined && last !== 'flags') return { kind: last, isJoined };
  const first = options.get(`-${word.charAt(1)}`);
  if (first !== undefined && first !== 'flags') return { kind: first, isJoined: true };
  return { kind: null, isJoined };
}
