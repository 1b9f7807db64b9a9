import type { LinkedSteps } from '../../pattern/compile.ts';
import type { Captures } from '../capture-sets.ts';
import type { StepHit } from '../step-hit.ts';
import { differ, sharedValues } from './shared-values.ts';

/** The first steps of a sequence, found. */
interface Attempt {
  hits: readonly StepHit[];
  /** Line from which the window counts: of the first step, or of the last with a bound of its own. */
  base: number;
  /** Values of the names that several steps share. */
  values: Captures;
}

/** Lines that a sequence may span, as far as no step says its own. */
export const DEFAULT_WINDOW = 500;

/** Most attempts with different values to keep for one step. */
const MOST_ATTEMPTS = 256;

/**
 * Follows one ordered sequence through a log. For every number of completed steps it keeps the
 * latest attempt of those with the same values: later lines fit its bounds if they fit any, unless a
 * line must not follow soon, when it keeps earlier ones too. A match consumes its lines, so matches of one sequence with the same values never overlap.
 */
export class SequenceTracker {
  readonly #pattern: LinkedSteps;
  readonly #window: number;
  /** `#open[k]` has the first k + 1 steps done, the latest last. */
  readonly #open: Attempt[][];

  /** `window` is the most lines from the first step to the last, as far as no step says its own. */
  constructor(pattern: LinkedSteps, window: number) {
    this.#pattern = pattern;
    this.#window = window;
    this.#open = pattern.steps.map(() => []);
  }

  /** Takes the hits of one line by step id; returns the hits of all steps if that completes it. */
  push(hits: ReadonlyMap<number, StepHit>): readonly StepHit[] | null {
    const { steps } = this.#pattern;
    let done: Attempt | null = null;
    for (let k = steps.length - 1; k >= 0 && done === null; k -= 1) {
      const hit = hits.get(steps[k] ?? -1);
      const attempt = hit && (k === 0 ? this.#begin(hit) : this.#extend(k, hit));
      if (!attempt) continue;
      if (k === steps.length - 1) done = attempt;
      else this.#hold(k, attempt);
    }
    this.#drop(hits);
    if (done === null) return null;
    const { values } = done;
    for (const k of this.#open.keys()) this.#keep(k, (open) => differ(open.values, values));
    return done.hits;
  }

  #begin(hit: StepHit): Attempt {
    const values = sharedValues(this.#pattern.shared, hit.captures);
    return { hits: [hit], base: hit.line, values };
  }

  /** The latest attempt that the hit of step `k` completes by one. */
  #extend(k: number, hit: StepHit): Attempt | null {
    const within = this.#pattern.links[k]?.within ?? null;
    const own = sharedValues(this.#pattern.shared, hit.captures);
    const before = this.#open[k - 1]?.findLast(({ hits, base, values }) => {
      const last = hits.at(-1)?.line ?? base;
      const fits = within === null ? hit.line - base <= this.#window : hit.line - last <= within;
      return fits && !differ(values, own);
    });
    if (before === undefined) return null;
    const values = own.size === 0 ? before.values : new Map([...before.values, ...own]);
    const base = within === null ? before.base : hit.line;
    return { hits: [...before.hits, hit], base, values };
  }

  #hold(k: number, attempt: Attempt): void {
    const open = this.#open[k] ?? [];
    for (const { place } of attempt.hits) if (place) place.holders += 1;
    // A line that must not follow soon may end the latest attempt, and leave an earlier one.
    const isBest = this.#pattern.links[k]?.absent.every(({ within }) => within === null) ?? true;
    const same = isBest ? open.findIndex(({ values }) => areSame(values, attempt.values)) : -1;
    if (same >= 0) release(open.splice(same, 1));
    else if (open.length >= MOST_ATTEMPTS) release(open.splice(0, 1));
    open.push(attempt);
  }

  /** For each step that an attempt waits for, or that may end one, the last line of use. */
  waits(): Map<number, number> {
    const { steps, links } = this.#pattern;
    const until = new Map<number, number>();
    for (const [k, attempts] of this.#open.entries()) {
      const within = links[k + 1]?.within ?? null;
      for (const { hits, base } of attempts) {
        const line = hits.at(-1)?.line ?? base;
        const last = within === null ? base + this.#window : line + within;
        for (const step of [steps[k + 1], ...(links[k]?.absent.map((one) => one.step) ?? [])]) {
          if (step !== undefined) until.set(step, Math.max(until.get(step) ?? 0, last));
        }
      }
    }
    return until;
  }

  /** Drops the attempts behind which a line stands that must not follow. */
  #drop(hits: ReadonlyMap<number, StepHit>): void {
    const { links, shared } = this.#pattern;
    for (const [k, { absent }] of links.entries()) {
      for (const { step, within } of absent) {
        const hit = hits.get(step);
        if (!hit) continue;
        const own = sharedValues(shared, hit.captures);
        this.#keep(k, (open) => {
          const lines = hit.line - (open.hits.at(-1)?.line ?? hit.line);
          return lines <= 0 || lines > (within ?? lines) || differ(open.values, own);
        });
      }
    }
  }

  #keep(k: number, isKept: (attempt: Attempt) => boolean): void {
    const open = this.#open[k] ?? [];
    if (open.length === 0) return;
    this.#open[k] = open.filter(isKept);
    release(open.filter((attempt) => !this.#open[k]?.includes(attempt)));
  }
}

function release(attempts: readonly Attempt[]): void {
  for (const { hits } of attempts) for (const { place } of hits) if (place) place.holders -= 1;
}

function areSame(one: Captures, other: Captures): boolean {
  return one.size === other.size && !differ(one, other);
}
