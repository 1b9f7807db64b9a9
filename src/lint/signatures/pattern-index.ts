import { requiredText } from '../../core/match/match-regex.ts';
import { compilePattern, linesOf, type PatternMatcher } from './match-excerpt.ts';
import { literalPieces, type ParsedStep } from './parsed-pattern.ts';

/** Many patterns, ready to be asked about short logs. */
export interface PatternIndex {
  /** The patterns that hit a log, ascending, with the 1-based line of each; of those wanted only. */
  hits(log: string, isWanted?: (pattern: number) => boolean): { pattern: number; line: number }[];
  /** Characters of literal text that a match is sure to hold, as the matcher weighs them. */
  weightOf(pattern: number): number;
}

/** Length of the runs of characters that patterns are looked up by. */
const windowLength = 4;

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
  const compiled: (PatternMatcher | null | undefined)[] = [];
  const matcherOf = (index: number): PatternMatcher | null => {
    const steps = patterns[index]?.map(({ step }) => step) ?? [];
    compiled[index] ??= compilePattern({ steps });
    return compiled[index] ?? null;
  };

  return {
    hits(log, isWanted = () => true) {
      const lines = linesOf(log);
      const text = lines.flat().join('\n');
      const candidates = new Set<number>();
      for (const length of lengths) {
        for (let at = 0; at + length <= text.length; at += 1) {
          const key = keyAt(text, at, length);
          if (marked[markOf(key)] === 0) continue;
          for (const index of byKey.get(key) ?? []) candidates.add(index);
        }
      }
      return [...candidates]
        .filter(isWanted)
        .sort((a, b) => a - b)
        .flatMap((pattern) => {
          const line = matcherOf(pattern)?.(lines) ?? null;
          return line === null ? [] : { pattern, line };
        });
    },
    weightOf: (pattern) => (literals[pattern] ?? []).reduce((sum, { weight }) => sum + weight, 0),
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
  for (const key of keys.flat()) uses.set(key, (uses.get(key) ?? 0) + 1);
  const groups = new Map<number, number[]>();
  for (const [index, own] of keys.entries()) {
    const key = rarest(own, uses);
    const known = key === null ? undefined : groups.get(key);
    if (known !== undefined) known.push(index);
    else if (key !== null) groups.set(key, [index]);
  }
  return groups;
}

/** The keys of every run of four characters; a shorter piece has one key. */
function keysOf(piece: string): number[] {
  const length = Math.min(windowLength, piece.length);
  const count = piece.length - length + 1;
  return Array.from({ length: count }, (_, at) => keyAt(piece, at, length));
}

/**
 * A number for a run of one to four characters, whose last two bits tell its length. Two runs may
 * share one: what is found is compared in full.
 */
function keyAt(text: string, at: number, length: number): number {
  let hash = 0;
  for (let index = at; index < at + length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash << 2) | (length - 1);
}

function lengthOfKey(key: number): number {
  return (key & 3) + 1;
}

/** A table of so many bits says that a key is in no pattern, faster than a map does. */
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
