import type { MatchStep } from '../../pattern/match-pattern.ts';
import type { CaptureHit } from '../capture-sets.ts';

/** A step of a pattern with the lines that it matches by itself. */
export interface FoundStep extends MatchStep {
  lines: readonly number[];
  hits: readonly CaptureHit[];
}

/**
 * Why a pattern does not match although each of its steps matches some line: another order, lines too
 * far apart, a line that must not follow, or different values.
 */
export function sequenceReason(steps: readonly FoundStep[], window: number): string {
  let first: string | null = null;
  for (const start of steps[0]?.lines ?? []) {
    const broken = followFrom(start, steps, window);
    first ??= broken;
    // What comes nearest to a match is what a reader wants to know.
    if (broken?.startsWith(FOLLOWS)) return broken;
  }
  const isApart = differingName(steps);
  return first ?? isApart ?? 'The lines of its steps have no values in common.';
}

const FOLLOWS = 'The steps match, but ';

/** Follows the steps from a line of the first one, each at its next line. */
function followFrom(start: number, steps: readonly FoundStep[], window: number): string | null {
  let at = start;
  let base = start;
  let before = 1;
  for (const [index, { lines, within, unless }] of steps.entries()) {
    if (index === 0) continue;
    const next = lines.find((line) => line > at);
    if (unless) {
      const isNear = next !== undefined && next - at <= (within ?? next - at);
      if (isNear)
        return `${FOLLOWS}line ${next} follows, which must not: step ${index + 1} matches it.`;
      continue;
    }
    if (next === undefined) {
      return `Step ${index + 1} matches line ${lines[0]}, but no line below line ${at}, where step ${before} matches.`;
    }
    if (within !== undefined && next - at > within) {
      const bound = within === 1 ? 'the very next line' : `within ${within} lines`;
      return `Step ${index + 1} has to match ${bound} below line ${at}, where step ${before} matches, but first matches line ${next}.`;
    }
    if (within === undefined && next - base > window) {
      return `The steps match lines ${base} to ${next}, which is more than the window of ${window} lines.`;
    }
    if (within !== undefined) base = next;
    at = next;
    before = index + 1;
  }
  return null;
}

/** A name that two steps share, with values that no two lines have in common. */
function differingName(steps: readonly FoundStep[]): string | null {
  const valuesOf = ({ hits }: FoundStep, name: string) =>
    new Set(hits.flatMap(({ captures }) => captures[name] ?? []));
  for (const [i, step] of steps.entries()) {
    for (const name of Object.keys(step.hits[0]?.captures ?? {})) {
      const values = valuesOf(step, name);
      for (const [j, other] of steps.entries()) {
        const others = valuesOf(other, name);
        if (j <= i || others.size === 0 || other.unless) continue;
        if ([...values].some((value) => others.has(value))) continue;
        const [one, two] = [[...values][0], [...others][0]];
        return `<${name}> has to be the same in all steps, but step ${i + 1} has "${one}" and step ${j + 1} has "${two}".`;
      }
    }
  }
  return null;
}
