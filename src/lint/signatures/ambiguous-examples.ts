import type { Entry } from '../../core/model.ts';
import { logExcerpts } from '../log-excerpt.ts';
import { type PatternPlace, sourceOf, type WrittenPattern } from './collect-patterns.ts';
import type { PatternIndex } from './pattern-index.ts';

/** An example whose best match is shared between its entry and another. */
export interface AmbiguousExample {
  /** Of a pattern of its entry. */
  place: PatternPlace;
  /** Index into the logs among the examples of the entry. */
  excerpt: number;
  /** 1-based line of the example. */
  line: number;
  other: PatternPlace;
}

/** Finds the examples that no entry wins. `index` has the patterns in the same order. */
export function* ambiguousExamples(
  patterns: readonly WrittenPattern[],
  index: PatternIndex,
): Generator<AmbiguousExample> {
  const seen = new Set<Entry>();
  for (const { place, entry, runbook, isTitle } of patterns) {
    if (seen.has(entry) || isTitle || entry.examples.length === 0) continue;
    seen.add(entry);
    const isOther = (at: number): boolean => patterns[at]?.entry !== entry;
    for (const [at, { text }] of logExcerpts(entry.examples, runbook).entries()) {
      // Usually there is no rival, and the rest is unnecessary.
      if (index.hits(text, isOther).length === 0) continue;
      const hits = index.hits(text).flatMap(({ pattern: at, line }) => {
        const pattern = patterns[at];
        return pattern === undefined ? [] : { pattern, line, weight: index.weightOf(at) };
      });
      const strongest = hits.toSorted((a, b) => compareStrength(b, a));
      const own = strongest.find(({ pattern }) => pattern.entry === entry);
      const rival = strongest.find(({ pattern }) => pattern.entry !== entry);
      if (own === undefined || rival === undefined || compareStrength(own, rival) !== 0) continue;
      // Two equal patterns are reported as such, once.
      if (sourceOf(own.pattern.pattern) === sourceOf(rival.pattern.pattern)) continue;
      yield { place, excerpt: at, line: own.line, other: rival.pattern.place };
    }
  }
}

interface Hit {
  pattern: WrittenPattern;
  weight: number;
}

/** As the matcher ranks: literal text first, then the longer sequence, then text over regex. */
function compareStrength(a: Hit, b: Hit): number {
  const stepsOf = ({ pattern }: Hit) => pattern.pattern.steps;
  const isText = (hit: Hit) => Number(stepsOf(hit).every(({ type }) => type === 'text'));
  return a.weight - b.weight || stepsOf(a).length - stepsOf(b).length || isText(a) - isText(b);
}
