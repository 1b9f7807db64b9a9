import { requiredText } from '../../core/match/match-regex.ts';
import { splitLines, splitSegments } from '../../core/match/normalize.ts';
import { compilePattern, type PatternMatcher } from './match-excerpt.ts';
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
  const keys = literals.map((steps) => keysOf(steps.flatMap(({ pieces }) => pieces)));
  const uses = new Map<number, number>();
  for (const own of keys) for (const key of own.keys()) uses.set(key, (uses.get(key) ?? 0) + 1);
  const byKey = new Map<number, number[]>();
  const lengths = new Set<number>();
  for (const [index, own] of keys.entries()) {
    const key = rarest(own.keys(), uses);
    if (key === null) continue;
    lengths.add(own.get(key) ?? windowLength);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [index]);
    else known.push(index);
  }
  const compiled: (PatternMatcher | null | undefined)[] = [];
  const matcherOf = (index: number): PatternMatcher | null => {
    const steps = patterns[index]?.map(({ step }) => step) ?? [];
    compiled[index] ??= compilePattern({ steps });
    return compiled[index] ?? null;
  };

  return {
    hits(log, isWanted = () => true) {
      const text = splitLines(log).flatMap(splitSegments).join('\n');
      const candidates = new Set<number>();
      for (const length of lengths) {
        for (let at = 0; at + length <= text.length; at += 1) {
          for (const index of byKey.get(keyAt(text, at, length)) ?? []) candidates.add(index);
        }
      }
      return [...candidates]
        .filter(isWanted)
        .sort((a, b) => a - b)
        .flatMap((pattern) => {
          const line = matcherOf(pattern)?.(log) ?? null;
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

/** The keys of every run of four characters, each with its length; a shorter piece has one key. */
function keysOf(pieces: readonly string[]): Map<number, number> {
  const keys = new Map<number, number>();
  for (const piece of pieces) {
    const length = Math.min(windowLength, piece.length);
    for (let at = 0; at + length <= piece.length; at += 1) {
      keys.set(keyAt(piece, at, length), length);
    }
  }
  return keys;
}

/** A number for a run of characters. Two runs may share one: what is found is compared in full. */
function keyAt(text: string, at: number, length: number): number {
  let key = length;
  for (let index = at; index < at + length; index += 1) {
    key = (Math.imul(key, 0x01000193) ^ text.charCodeAt(index)) | 0;
  }
  return key;
}

function rarest(keys: Iterable<number>, uses: ReadonlyMap<number, number>): number | null {
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
