import { plainQuotes } from '../../core/pattern/quotes.ts';
import { requiredText } from '../../core/pattern/regex/match-regex.ts';
import { compileSteps, linesOf, type PatternMatcher } from './match-excerpt.ts';
import { literalWeight, type ParsedStep, stepsOfHit } from './parsed-pattern.ts';

/** Many patterns, indexed for short logs. */
export interface PatternIndex {
  /** The patterns that hit a log, ascending, with the 1-based line of each; of those wanted only. */
  hits(log: string, isWanted?: (pattern: number) => boolean): { pattern: number; line: number }[];
  /** Characters of literal text in every match, as the matcher weighs them. */
  weightOf(pattern: number): number;
}

/**
 * Length of the runs of characters that patterns are looked up by: long enough to tell apart names
 * that differ by a number in their middle, as those of generated tests and jobs do.
 */
const windowLength = 8;

/**
 * Indexes patterns by runs of characters that each must hold: the one that is rarest among all
 * patterns, then the one that is rarest among those that share it, so that few are compared with a
 * log, however alike they are. Regular expressions without a certain text are left out.
 */
export function indexPatterns(patterns: readonly (readonly ParsedStep[])[]): PatternIndex {
  const literals = patterns.map((steps) => stepsOfHit(steps).map(literalOf));
  const keys = literals.map((steps) => steps.flatMap(({ pieces }) => pieces.flatMap(keysOf)));
  const withKeys = [...keys.keys()].filter((index) => keys[index]?.length !== 0);
  const tree = groupByRarestKey(withKeys, keys, []);
  const treeKeys = new Set(keysIn(tree));
  const lengths = new Set([...treeKeys].map(lengthOfKey));
  const marked = new Uint8Array(1 << markBits);
  for (const key of treeKeys) marked[markOf(key)] = 1;
  const weights = literals.map((steps) => steps.reduce((sum, { weight }) => sum + weight, 0));
  const compiled: (PatternMatcher | null | undefined)[] = [];
  const matcherOf = (index: number): PatternMatcher | null => {
    compiled[index] ??= compileSteps(patterns[index] ?? []);
    return compiled[index] ?? null;
  };

  return {
    hits(log, isWanted = () => true) {
      const lines = linesOf(log);
      const text = oneSpaceEach(plainQuotes(lines.flat().join('\n')));
      const held = new Set<number>();
      for (const length of lengths) {
        eachKey(text, length, (key) => {
          if (marked[markOf(key)] === 1) held.add(key);
        });
      }
      return [...patternsBelow(tree, held)]
        .filter((pattern) => (weights[pattern] ?? 0) <= text.length)
        .filter(isWanted)
        .sort((a, b) => a - b)
        .flatMap((pattern) => {
          const line = matcherOf(pattern)?.(lines) ?? null;
          return line === null ? [] : { pattern, line };
        });
    },
    weightOf: (pattern) => weights[pattern] ?? 0,
  };
}

interface Literal {
  /** Texts that a hit of the step holds once each run of its white space is one space. */
  pieces: readonly string[];
  weight: number;
}

function literalOf(parsed: ParsedStep): Literal {
  const { step, tokens } = parsed;
  if (step.type === 'regex') {
    const { longest, total } = requiredText(step.source, step.flags);
    return { pieces: longest === '' ? [] : [oneSpaceEach(plainQuotes(longest))], weight: total };
  }
  const texts = (tokens ?? []).flatMap((token) => (token.type === 'literal' ? token.text : []));
  const pieces = texts.map((text) => plainQuotes(text).trim()).filter((text) => text !== '');
  return { pieces, weight: literalWeight(parsed) };
}

/** A signature means any white space where it has some, but never the end of a line. */
function oneSpaceEach(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ');
}

interface KeyTree {
  /** Patterns that need no further key. */
  patterns: readonly number[];
  byKey: ReadonlyMap<number, KeyTree>;
}

/** So few are compared sooner than looked up. */
const smallGroup = 8;

/** Groups patterns by the rarest of their keys that none of the groups around has. */
function groupByRarestKey(
  indices: readonly number[],
  keys: readonly (readonly number[])[],
  around: readonly number[],
): KeyTree {
  const uses = new Map<number, number>();
  for (const index of indices) {
    for (const key of keys[index] ?? []) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  for (const key of around) uses.set(key, Number.POSITIVE_INFINITY);
  const groups = Map.groupBy(indices, (index) => rarest(keys[index] ?? [], uses));
  const byKey = new Map<number, KeyTree>();
  for (const [key, group] of groups) {
    if (key === null) continue;
    const isSplit = group.length > smallGroup && group.length < indices.length;
    byKey.set(
      key,
      isSplit
        ? groupByRarestKey(group, keys, [...around, key])
        : { patterns: group, byKey: new Map() },
    );
  }
  return { patterns: groups.get(null) ?? [], byKey };
}

function* keysIn({ byKey }: KeyTree): Generator<number> {
  for (const [key, tree] of byKey) {
    yield key;
    yield* keysIn(tree);
  }
}

/** The patterns whose keys on the way to them a text holds. */
function* patternsBelow(
  { patterns, byKey }: KeyTree,
  held: ReadonlySet<number>,
): Generator<number> {
  yield* patterns;
  if (byKey.size === 0) return;
  for (const key of held) {
    const tree = byKey.get(key);
    if (tree !== undefined) yield* patternsBelow(tree, held);
  }
}

/** The keys of every run of that length; a shorter piece has one key. */
function keysOf(piece: string): number[] {
  const keys: number[] = [];
  eachKey(piece, Math.min(windowLength, piece.length), (key) => keys.push(key));
  return keys;
}

/** A factor of the rolling hash, and its powers by the length of the run that they drop out of. */
const base = 0x01000193;
const powers = Array.from({ length: windowLength }, () => 1);
for (let at = 1; at < windowLength; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 1, base);

/**
 * Calls back with a number for each run of one to eight characters, whose last three bits tell its
 * length. Two runs may share one: what is found is compared in full.
 */
function eachKey(text: string, length: number, take: (key: number) => void): void {
  const power = powers[length - 1] ?? 1;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= length) hash -= Math.imul(text.charCodeAt(at - length), power);
    hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
    if (at >= length - 1) take((hash << 3) | (length - 1));
  }
}

function lengthOfKey(key: number): number {
  return (key & 7) + 1;
}

/** The bits of a table that excludes most keys faster than a map. */
const markBits = 18;

function markOf(key: number): number {
  return (key ^ (key >>> markBits)) & ((1 << markBits) - 1);
}

function rarest(keys: readonly number[], uses: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const count = uses.get(key) ?? 0;
    if (count >= fewest) continue;
    best = key;
    fewest = count;
  }
  return best;
}
