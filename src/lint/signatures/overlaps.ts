import type { PatternPlace, WrittenPattern } from './collect-patterns.ts';
import { usesCaptures } from './family.ts';
import type { ParsedStep } from './parsed-pattern.ts';
import type { PatternIndex } from './pattern-index.ts';
import { probesOf } from './probe.ts';
import { areOneFailure } from './same-entry.ts';

export interface Overlap {
  /** `same`: each hits what the other hits; `contained`: `pattern` also hits what `other` hits. */
  kind: 'same' | 'contained';
  pattern: PatternPlace;
  other: PatternPlace;
  /** How many further patterns it contains. */
  more: number;
}

/**
 * Finds patterns of different entries that hit the same lines. Each pattern is turned into lines that
 * it hits, and those are matched against all patterns at once, so that time grows with the catalog
 * and not with its square. `index` has the patterns in the same order.
 */
export function findOverlaps(patterns: readonly WrittenPattern[], index: PatternIndex): Overlap[] {
  const firsts = new Map<string, number>();
  const keys = patterns.map(({ steps }) => keyOf(steps));
  for (const [at, key] of keys.entries()) if (!firsts.has(key)) firsts.set(key, at);
  const isFirst = (at: number) => firsts.get(keys[at] ?? '') === at;
  const narrower = narrowerThan(patterns, index, isFirst);
  return patterns.flatMap((pattern, at): Overlap[] => {
    const first = patterns[firsts.get(keys[at] ?? '') ?? at];
    if (first !== undefined && first !== pattern) {
      return first.entry === pattern.entry || areOneFailure(first, pattern)
        ? []
        : [{ kind: 'same', pattern: pattern.place, other: first.place, more: 0 }];
    }
    const found: Overlap[] = [];
    const contained: WrittenPattern[] = [];
    for (const otherAt of narrower[at] ?? []) {
      const other = patterns[otherAt];
      if (other === undefined || areOneFailure(pattern, other)) continue;
      if (!narrower[otherAt]?.has(at)) contained.push(other);
      else if (otherAt < at) {
        found.push({ kind: 'same', pattern: pattern.place, other: other.place, more: 0 });
      }
    }
    const [other] = contained;
    // The names of alerts are not chosen so that none begins like another, and an entry for a family
    // of failures stands behind one for a failure of it.
    if (other === undefined || pattern.isTitle || usesCaptures(pattern)) return found;
    const more = contained.length - 1;
    return [...found, { kind: 'contained', pattern: pattern.place, other: other.place, more }];
  });
}

/** The same for patterns that differ in the names of their captures alone. */
function keyOf(steps: readonly ParsedStep[]): string {
  const nameless = steps.map(
    ({ step: { type, source, flags, within, unless, values }, tokens, forms }) => [
      { within, unless, values },
      tokens === null
        ? [type, source, flags]
        : forms.map((form) => form.map((token) => ({ ...token, name: '' }))),
    ],
  );
  return JSON.stringify(nameless);
}

/** For each pattern, the patterns of other entries whose lines it all matches, without repeats. */
function narrowerThan(
  patterns: readonly WrittenPattern[],
  index: PatternIndex,
  isFirst: (at: number) => boolean,
): Set<number>[] {
  const narrower = patterns.map(() => new Set<number>());
  for (const [at, { steps, entry }] of patterns.entries()) {
    const probes = isFirst(at) ? probesOf(steps) : null;
    if (probes === null) continue;
    const isCandidate = (other: number): boolean =>
      isFirst(other) &&
      patterns[other]?.entry !== entry &&
      // The first line of a sequence may well be the whole of another: the longer one wins.
      patterns[other]?.steps.length === steps.length &&
      isAsLoose(patterns[other], steps);
    let hits: ReadonlySet<number> | null = null;
    for (const log of probes) {
      const before: ReadonlySet<number> | null = hits;
      const isWanted: typeof isCandidate =
        before === null ? isCandidate : (other: number) => before.has(other);
      hits = new Set(index.hits(log, isWanted).map(({ pattern }) => pattern));
    }
    for (const hit of hits ?? []) narrower[hit]?.add(at);
  }
  return narrower;
}

/** Whether a sequence has no bounds that another has not: its lines may be as far apart. */
function isAsLoose({ pattern }: WrittenPattern, steps: readonly ParsedStep[]): boolean {
  if (pattern.steps.some(({ unless }) => unless)) return false;
  return pattern.steps.every(({ within }, i) => {
    return within === undefined || within === steps[i]?.step.within;
  });
}
