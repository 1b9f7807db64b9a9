import type { CompiledPattern, LinkedSteps } from '../../pattern/compile.ts';
import type { StepHit } from '../step-hit.ts';
import { differ, sharedValues } from './shared-values.ts';

/** A complete match of a pattern. */
export interface PatternHit<Pattern extends LinkedSteps = CompiledPattern> {
  pattern: Pattern;
  steps: readonly [StepHit, ...StepHit[]];
}

/** Most hits of one entry to hold, so that memory stays flat; later ones are not counted. */
const MOST_HELD = 2_000;

/** Holds the hits of one entry until no line can follow any more that must not. */
export class HeldHits<Pattern extends LinkedSteps = CompiledPattern> {
  /** In the order of the lines that they end in. */
  #hits: PatternHit<Pattern>[] = [];

  add(hit: PatternHit<Pattern>): void {
    if (this.#hits.length >= MOST_HELD) return;
    for (const { place } of hit.steps) if (place) place.holders += 1;
    this.#hits.push(hit);
  }

  /** Takes the hits of a line by step id, and drops what they forbid. */
  cancel(hits: ReadonlyMap<number, StepHit>): void {
    const isForbidden = ({ pattern, steps }: PatternHit<Pattern>): boolean => {
      return trailing(pattern).some(({ step, within }) => {
        const hit = hits.get(step);
        if (!hit) return false;
        const lines = hit.line - endOf(steps);
        const own = sharedValues(pattern.shared, hit.captures);
        if (lines <= 0 || lines > (within ?? lines)) return false;
        return steps.every(({ captures }) => !differ(sharedValues(pattern.shared, captures), own));
      });
    };
    this.#hits = this.#hits.filter((hit) => {
      if (!isForbidden(hit)) return true;
      letGo(hit);
      return false;
    });
  }

  /**
   * Hands over the hits that no line from `line` on can forbid, as far as none before is open; at the
   * end of the log, null, all.
   */
  settled(line: number | null): PatternHit<Pattern>[] {
    const open = line === null ? -1 : this.#hits.findIndex((hit) => deadlineOf(hit) >= line);
    const settled = this.#hits.splice(0, open < 0 ? this.#hits.length : open);
    for (const hit of settled) letGo(hit);
    return settled;
  }
}

/** What must not follow a whole match. */
export function trailing({ links }: LinkedSteps): LinkedSteps['links'][number]['absent'] {
  return links.at(-1)?.absent ?? [];
}

export function endOf(steps: readonly [StepHit, ...StepHit[]]): number {
  return (steps.at(-1) ?? steps[0]).line;
}

/** The last line that may forbid it. */
function deadlineOf({ pattern, steps }: PatternHit<LinkedSteps>): number {
  const line = endOf(steps);
  const bounds = trailing(pattern).map(({ within }) => within ?? Number.POSITIVE_INFINITY);
  return line + Math.max(0, ...bounds);
}

function letGo({ steps }: PatternHit<LinkedSteps>): void {
  for (const { place } of steps) if (place) place.holders -= 1;
}
