import type { CompiledPattern, CompiledSignatures } from '../pattern/compile.ts';

const ALWAYS = Number.POSITIVE_INFINITY;

/**
 * Knows which steps are of use on a line: those that a pattern begins with, and later steps of
 * sequences while their earlier steps have hit. So a sequence costs what its first step costs.
 */
export class WaitingSteps {
  /** For each step the patterns that begin with it. */
  readonly #leads: readonly (readonly CompiledPattern[])[];
  readonly #late: Uint8Array;
  readonly #isWeak: Uint8Array;
  /** For each step the patterns that wait for it, with the last line of use. */
  readonly #waiting: Map<CompiledPattern, number>[];
  /** The last line on which a step may forbid a complete match. */
  readonly #forbidding: Float64Array;
  /** Number of patterns that wait for steps without literal text. */
  #weakWaits = 0;
  #weakForbids = -1;

  constructor({ steps, late, patternsOfStep, withoutLiteral }: CompiledSignatures) {
    this.#leads = patternsOfStep.map((patterns, step) =>
      patterns.filter((pattern) => pattern.steps[0] === step),
    );
    this.#late = late;
    this.#isWeak = new Uint8Array(steps.length);
    for (const step of withoutLiteral) this.#isWeak[step] = late[step] ?? 0;
    this.#waiting = steps.map(() => new Map());
    this.#forbidding = new Float64Array(steps.length).fill(-1);
  }

  /** Whether a step without literal text, which only follows others, may be of use on a line. */
  hasWeak(line: number): boolean {
    return this.#weakWaits > 0 || this.#weakForbids >= line;
  }

  isOfUse(step: number, line: number): boolean {
    if (this.#late[step] === 0 || (this.#forbidding[step] ?? -1) >= line) return true;
    for (const [pattern, until] of this.#waiting[step] ?? []) {
      if (until >= line) return true;
      this.#end(step, pattern);
    }
    return false;
  }

  /** The patterns that the hits of some steps may advance, in one order. */
  patternsOf(steps: Iterable<number>): CompiledPattern[] {
    const patterns = new Set<CompiledPattern>();
    for (const step of steps) {
      for (const pattern of this.#leads[step] ?? []) patterns.add(pattern);
      for (const pattern of this.#waiting[step]?.keys() ?? []) patterns.add(pattern);
    }
    return [...patterns].sort((a, b) => a.serial - b.serial);
  }

  /** Notes what a sequence waits for now: the last line of use for each step. */
  update(pattern: CompiledPattern, until: ReadonlyMap<number, number>): void {
    const absent = pattern.links.flatMap((link) => link.absent.map(({ step }) => step));
    for (const step of [...pattern.steps.slice(1), ...absent]) {
      const last = until.get(step);
      if (last === undefined) this.#end(step, pattern);
      else this.#begin(step, pattern, last);
    }
  }

  /** Notes that a step may forbid a complete match up to a line; null for the end of the log. */
  forbid(step: number, lastLine: number | null): void {
    const last = lastLine ?? ALWAYS;
    this.#forbidding[step] = Math.max(this.#forbidding[step] ?? -1, last);
    if (this.#isWeak[step] === 1) this.#weakForbids = Math.max(this.#weakForbids, last);
  }

  #begin(step: number, pattern: CompiledPattern, last: number): void {
    const waiting = this.#waiting[step];
    if (waiting === undefined) return;
    if (this.#isWeak[step] === 1 && !waiting.has(pattern)) this.#weakWaits += 1;
    waiting.set(pattern, last);
  }

  #end(step: number, pattern: CompiledPattern): void {
    if (this.#waiting[step]?.delete(pattern) && this.#isWeak[step] === 1) this.#weakWaits -= 1;
  }
}
