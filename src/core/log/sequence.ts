import type { StepHit } from './step-hit.ts';

/**
 * Follows one ordered sequence through a log. For every number of completed steps it keeps the
 * latest attempt: later lines fit its window if they fit any. A match consumes its lines, so
 * matches of one sequence never overlap.
 */
export class SequenceTracker {
  readonly #steps: readonly number[];
  readonly #window: number;
  /** `#open[k]` has the first k + 1 steps done. */
  readonly #open: (readonly StepHit[] | null)[];

  /** `window` is the most lines from the first step to the last. */
  constructor(steps: readonly number[], window: number) {
    this.#steps = steps;
    this.#window = window;
    this.#open = steps.map(() => null);
  }

  /** Takes the hits of one line by step id; returns the hits of all steps if that completes it. */
  push(hits: ReadonlyMap<number, StepHit>): readonly StepHit[] | null {
    for (let k = this.#steps.length - 1; k >= 0; k -= 1) {
      const hit = hits.get(this.#steps[k] ?? -1);
      if (!hit) continue;
      const before = k === 0 ? [] : (this.#open[k - 1] ?? null);
      const first = before?.[0] ?? hit;
      if (before === null || hit.line - first.line > this.#window) continue;
      const done = [...before, hit];
      if (k === this.#steps.length - 1) {
        for (let i = 0; i < k; i += 1) this.#hold(i, null);
        return done;
      }
      this.#hold(k, done);
    }
    return null;
  }

  #hold(k: number, hits: readonly StepHit[] | null): void {
    addHolder(hits, 1);
    addHolder(this.#open[k] ?? null, -1);
    this.#open[k] = hits;
  }
}

function addHolder(hits: readonly StepHit[] | null, count: number): void {
  for (const { place } of hits ?? []) if (place) place.holders += count;
}
