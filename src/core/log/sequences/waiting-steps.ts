import type { CompiledPattern, CompiledSignatures } from '../../pattern/compile.ts';

const ALWAYS = Number.POSITIVE_INFINITY;

/**
 * Knows which steps are of use on a line: those that a pattern begins with, and later steps of
 * sequences while their earlier steps have hit. So a sequence costs what its first step costs.
 */
export class WaitingSteps {
  /** For each step the patterns that begin with it. */
  readonly #leads: readonly (readonly CompiledPattern[])[];
  /** 1 for a step without a literal. */
  readonly #weak: Uint8Array;
  /** For each step the patterns that wait for it, with the last line of use. */
  readonly #waiting: Map<CompiledPattern, number>[];
  /** For each step the last line on which it is of use to any. */
  readonly #until: Float64Array;
  /** The last line on which a step may forbid a complete match. */
  readonly #forbidding: Float64Array;
  /** The weak steps that are of use up to `#sureUntil` at least, and maybe on. */
  #weakInUse: number[];
  readonly #isInUse: Uint8Array;
  #sureUntil = ALWAYS;

  constructor({ steps, late, patternsOfStep, withoutLiteral }: CompiledSignatures) {
    this.#leads = patternsOfStep.map((patterns, step) =>
      patterns.filter((pattern) => pattern.steps[0] === step),
    );
    this.#waiting = steps.map(() => new Map());
    this.#until = Float64Array.from(late, (isLate) => (isLate === 1 ? -1 : ALWAYS));
    this.#forbidding = new Float64Array(steps.length).fill(-1);
    this.#weakInUse = withoutLiteral.filter((step) => late[step] === 0);
    this.#weak = new Uint8Array(steps.length);
    this.#isInUse = new Uint8Array(steps.length);
    for (const step of withoutLiteral) this.#weak[step] = 1;
    for (const step of this.#weakInUse) this.#isInUse[step] = 1;
  }

  /** The steps without literal text that are of use on a line; lines must ascend. */
  weakOn(line: number): readonly number[] {
    if (line > this.#sureUntil) this.#dropUnused(line);
    return this.#weakInUse;
  }

  #dropUnused(line: number): void {
    this.#sureUntil = ALWAYS;
    this.#weakInUse = this.#weakInUse.filter((step) => {
      const until = this.#until[step] ?? -1;
      if (until >= line) this.#sureUntil = Math.min(this.#sureUntil, until);
      else this.#isInUse[step] = 0;
      return until >= line;
    });
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
    if (this.#weak[step] === 0) return;
    this.#sureUntil = Math.min(this.#sureUntil, last);
    if (this.#isInUse[step] === 1) return;
    this.#isInUse[step] = 1;
    this.#weakInUse.push(step);
  }

  #end(step: number, pattern: CompiledPattern): void {
    const waiting = this.#waiting[step];
    if (!waiting?.delete(pattern) || this.#until[step] === ALWAYS) return;
    let until = this.#forbidding[step] ?? -1;
    for (const last of waiting.values()) until = Math.max(until, last);
    this.#until[step] = until;
    this.#sureUntil = Math.min(this.#sureUntil, until);
  }
}
