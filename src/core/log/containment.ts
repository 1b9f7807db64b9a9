import { addTo } from '../maps.ts';
import type { RankedMatch } from './match.ts';
import type { HitPlace } from './step-hit.ts';

/**
 * Marks each match with the first better one that covers it: more literal evidence, a hit that
 * contains its hit, and lines that include all of its lines. What one captures does not cover what
 * another names.
 */
export function markContained(ranked: readonly RankedMatch[]): void {
  const byLine = new Map<number, RankedMatch[]>();
  for (const inner of ranked.toSorted((a, b) => b.pattern.weight - a.pattern.weight)) {
    const lines = new Set(inner.places.map(({ excerpt }) => excerpt.line));
    const [line = 0] = lines;
    const outer = findCovering(byLine.get(line) ?? [], inner);
    if (outer !== null) inner.match.containedIn = outer.match.entry;
    for (const each of lines) addTo(byLine, each, inner);
  }
}

/** `ranked` must have the most evidence first. */
function findCovering(ranked: readonly RankedMatch[], inner: RankedMatch): RankedMatch | null {
  for (const other of ranked) {
    if (other.pattern.weight <= inner.pattern.weight) return null;
    if (covers(other, inner)) return other;
  }
  return null;
}

function covers(outer: RankedMatch, inner: RankedMatch): boolean {
  const values = Object.values(outer.match.captures);
  const isCaptured = ({ excerpt: { text, start, end } }: HitPlace) => {
    return values.some((value) => value.includes(text.slice(start, end)));
  };
  return (
    outer.match.count >= inner.match.count &&
    !inner.places.some(isCaptured) &&
    inner.places.every((part) => outer.places.some((whole) => isWithin(part, whole))) &&
    isSubset(inner.match.lines, outer.match.lines)
  );
}

function isWithin(part: HitPlace, whole: HitPlace): boolean {
  return (
    part.excerpt.line === whole.excerpt.line &&
    part.segment === whole.segment &&
    part.span.start >= whole.span.start &&
    part.span.end <= whole.span.end
  );
}

/** Both ascend. */
function isSubset(part: readonly number[], whole: readonly number[]): boolean {
  let i = 0;
  for (const line of part) {
    while (i < whole.length && (whole[i] ?? 0) < line) i += 1;
    if (whole[i] !== line) return false;
  }
  return true;
}
