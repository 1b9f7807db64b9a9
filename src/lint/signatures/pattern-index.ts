import { requiredText } from '../../core/pattern/match-regex.ts';
import { compileSteps, linesOf, type PatternMatcher } from './match-excerpt.ts';
import { literalPieces, type ParsedStep } from './parsed-pattern.ts';

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
 * Indexes patterns by a run of characters that each must hold: the one that is rarest among all
 * patterns, so that few are compared with a log, however alike they are. Regular expressions without
 * a certain text are left out.
 */
export function indexPatterns(patterns: readonly (readonly ParsedStep[])[]): PatternIndex {
  const literals = patterns.map((steps) => steps.map(literalOf));
  const byKey = groupByRarestKey(literals.map((steps) => steps.flatMap(({ pieces }) => pieces)));
  const lengths = new Set([...byKey.keys()].map(lengthOfKey));
  const marked = new Uint8Array(1 << markBits);
  for (const key of byKey.keys()) marked[markOf(key)] = 1;
  const weights = literals.map((steps) => steps.reduce((sum, { weight }) => sum + weight, 0));
  const compiled: (PatternMatcher | null | undefined)[] = [];
  const matcherOf = (index: number): PatternMatcher | null => {
    compiled[index] ??= compileSteps(patterns[index] ?? []);
    return compiled[index] ?? null;
  };

  return {
    hits(log, isWanted = () => true) {
      const lines = linesOf(log);
      const text = lines.flat().join('\n');
      const candidates = new Set<number>();
      for (const length of lengths) {
        eachKey(text, length, (key) => {
          if (marked[markOf(key)] === 0) return;
          for (const index of byKey.get(key) ?? []) {
            if ((weights[index] ?? 0) <= text.length) candidates.add(index);
          }
        });
      }
      return [...candidates]
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
  /** Texts without white space that a hit of the step holds. */
  pieces: readonly string[];
  weight: number;
}

function literalOf({ step, tokens }: ParsedStep): Literal {
  if (step.type === 'regex') {
    const { longest, total } = requiredText(step.source, step.flags);
    return { pieces: longest === '' ? [] : [longest], weight: total };
  }
  const pieces = literalPieces(tokens ?? []);
  return { pieces, weight: pieces.reduce((sum, { length }) => sum + length, 0) };
}

/** For each key the patterns that have it as their rarest; patterns without text have none. */
function groupByRarestKey(pieces: readonly (readonly string[])[]): Map<number, number[]> {
  const keys = pieces.map((own) => own.flatMap(keysOf));
  const uses = new Map<number, number>();
  for (const own of keys) for (const key of own) uses.set(key, (uses.get(key) ?? 0) + 1);
  const groups = new Map<number, number[]>();
  for (const [index, own] of keys.entries()) {
    const key = rarest(own, uses);
    const known = key === null ? undefined : groups.get(key);
    if (known !== undefined) known.push(index);
    else if (key !== null) groups.set(key, [index]);
  }
  return groups;
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
