import { compileSignatures, createMatcher } from '../../core/match/matcher.ts';
import type { WrittenPattern } from './collect-patterns.ts';
import { probesOf } from './probe.ts';

export interface Overlap {
  /** `same`: each hits what the other hits; `contained`: `pattern` also hits what `other` hits. */
  kind: 'same' | 'contained';
  pattern: WrittenPattern;
  other: WrittenPattern;
  /** How many further patterns it contains. */
  more: number;
}

/**
 * Finds patterns of different entries that hit the same lines. Each pattern is turned into lines that
 * it hits, and those are matched against all patterns at once, so that time grows with the catalog
 * and not with its square.
 */
export function findOverlaps(written: readonly WrittenPattern[]): Overlap[] {
  const firsts = new Map<string, WrittenPattern>();
  const overlaps: Overlap[] = [];
  const distinct: WrittenPattern[] = [];
  for (const pattern of written) {
    const first = firsts.get(pattern.source);
    if (first === undefined) {
      firsts.set(pattern.source, pattern);
      distinct.push(pattern);
    } else if (first.entry !== pattern.entry) {
      overlaps.push({ kind: 'same', pattern, other: first, more: 0 });
    }
  }
  const hitBy = findHits(distinct);
  for (const [index, pattern] of distinct.entries()) {
    const narrower: WrittenPattern[] = [];
    for (const other of hitBy[index] ?? []) {
      const target = distinct[other];
      if (target === undefined) continue;
      if (hitBy[other]?.has(index)) {
        if (other < index) overlaps.push({ kind: 'same', pattern, other: target, more: 0 });
      } else if (!pattern.isTitle) narrower.push(target);
    }
    const [other] = narrower;
    if (other === undefined) continue;
    overlaps.push({ kind: 'contained', pattern, other, more: narrower.length - 1 });
  }
  return overlaps;
}

/** For each pattern, the patterns of other entries whose every line it hits. */
function findHits(patterns: readonly WrittenPattern[]): Set<number>[] {
  const compiled = compileSignatures(
    patterns.map(({ pattern }, index) => {
      const id = String(index);
      return { id, title: '', kind: 'signatures', patterns: [pattern] };
    }),
  );
  const hits = patterns.map(() => new Set<number>());
  for (const [index, { pattern, entry }] of patterns.entries()) {
    const probes = probesOf(pattern) ?? [];
    const found = probes.map((lines) => {
      const matcher = createMatcher(compiled);
      for (const [line, text] of lines.entries()) matcher.push(text, line + 1);
      return new Set(matcher.finish().map((match) => Number(match.entry)));
    });
    for (const hit of found[0] ?? []) {
      const other = patterns[hit];
      if (other === undefined || other.entry === entry) continue;
      // The first line of a sequence may well be the whole of another: the longer one wins.
      if (other.pattern.steps.length !== pattern.steps.length) continue;
      if (found.every((numbers) => numbers.has(hit))) hits[hit]?.add(index);
    }
  }
  return hits;
}
