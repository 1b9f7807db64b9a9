import type { CompiledPattern, CompiledSignatures } from '../../pattern/compile.ts';
import { isWorded } from '../../pattern/step-hint.ts';

const ALWAYS = Number.POSITIVE_INFINITY;

/**
 * Knows which steps are of use on a line: those that a pattern begins with, and later steps of
 * sequences while their earlier steps have hit. So a sequence costs what its first step costs.
 */
export class WaitingSteps {
  /** For each step the patterns that begin with it. */
  readonly #leads: readonly (readonly CompiledPattern[])[];
  /** For each step without a literal those like it that are of use. */
  readonly #inUse: readonly (StepsInUse | null)[];
  readonly #bare: StepsInUse;
  readonly #worded: StepsInUse;
  /** For each step the patterns that wait for it, with the last line of use. */
  readonly #waiting: Map<CompiledPattern, number>[];
  /** For each step the last line on which it is of use to any. */
  readonly #until: Float64Array;
  /** The last line on which a step may forbid a complete match. */
  readonly #forbidding: Float64Array;

  constructor({ steps, late, hints, patternsOfStep, withoutLiteral }: CompiledSignatures) {
    this.#leads = patternsOfStep.map((patterns, step) =>
      patterns.filter((pattern) => pattern.steps[0] === step),
    );
    this.#waiting = steps.map(() => new Map());
    this.#until = Float64Array.from(late, (isLate) => (isLate === 1 ? -1 : ALWAYS));
    this.#forbidding = new Float64Array(steps.length).fill(-1);
    this.#bare = new StepsInUse(this.#until);
    this.#worded = new StepsInUse(this.#until);
    const weak = new Set(withoutLiteral);
    this.#inUse = steps.map((_, step) => {
      if (!weak.has(step)) return null;
      return isWorded(hints.get(step)) ? this.#worded : this.#bare;
    });
    for (const step of withoutLiteral) if (late[step] === 0) this.#inUse[step]?.add(step);
  }

  /** The steps without literal text that are of use on a line; lines must ascend. */
  bareOn(line: number): readonly number[] {
    return this.#bare.on(line);
  }

  /** Those of them that have a word as a hint. */
  wordedOn(line: number): readonly number[] {
    return this.#worded.on(line);
  }

  isOfUse(step: number, line: number): boolean {
    return (this.#until[step] ?? -1) >= line;
  }

  /** The patterns that the hits of some steps may advance, in one order. */
  patternsOf(steps: Iterable<number>, line: number): CompiledPattern[] {
    const patterns = new Set<CompiledPattern>();
    for (const step of steps) {
      for (const pattern of this.#leads[step] ?? []) patterns.add(pattern);
      for (const [pattern, until] of this.#waiting[step] ?? []) {
        if (until >= line) patterns.add(pattern);
        else this.#waiting[step]?.delete(pattern);
      }
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
    const last = Math.max(this.#forbidding[step] ?? -1, lastLine ?? ALWAYS);
    this.#forbidding[step] = last;
    this.#extend(step, last);
  }

  #begin(step: number, pattern: CompiledPattern, last: number): void {
    this.#waiting[step]?.set(pattern, last);
    this.#extend(step, last);
  }

  #extend(step: number, last: number): void {
    if ((this.#until[step] ?? ALWAYS) >= last) return;
    this.#until[step] = last;
    this.#inUse[step]?.add(step);
  }

  #end(step: number, pattern: CompiledPattern): void {
    const waiting = this.#waiting[step];
    if (!waiting?.delete(pattern) || this.#until[step] === ALWAYS) return;
    let until = this.#forbidding[step] ?? -1;
    for (const last of waiting.values()) until = Math.max(until, last);
    this.#until[step] = until;
    this.#inUse[step]?.shorten(until);
  }
}

/** Some steps, as long as they are of use. */
class StepsInUse {
  readonly #until: Float64Array;
  /** All are of use up to `#sureUntil` at least, and maybe on. */
  #steps: number[] = [];
  readonly #isIn = new Set<number>();
  #sureUntil = ALWAYS;

  /** `until` has the last line of use for each step. */
  constructor(until: Float64Array) {
    this.#until = until;
  }

  add(step: number): void {
    this.shorten(this.#until[step] ?? -1);
    if (this.#isIn.has(step)) return;
    this.#isIn.add(step);
    this.#steps.push(step);
  }

  shorten(until: number): void {
    this.#sureUntil = Math.min(this.#sureUntil, until);
  }

  on(line: number): readonly number[] {
    if (line > this.#sureUntil) this.#dropUnused(line);
    return this.#steps;
  }

  #dropUnused(line: number): void {
    this.#sureUntil = ALWAYS;
    this.#steps = this.#steps.filter((step) => {
      const until = this.#until[step] ?? -1;
      if (until >= line) this.shorten(until);
      else this.#isIn.delete(step);
      return until >= line;
    });
  }
}
