import { getOrCreate } from '../maps.ts';
import type { CompiledPattern, CompiledSignatures } from '../pattern/compile.ts';
import { markContained } from './containment.ts';
import { EntryHits } from './entry-hits.ts';
import type { Match } from './match.ts';
import { rankMatches } from './rank-matches.ts';
import { endOf, HeldHits, type PatternHit, trailing } from './sequences/held-hits.ts';
import { DEFAULT_WINDOW, SequenceTracker } from './sequences/sequence.ts';
import { WaitingSteps } from './sequences/waiting-steps.ts';
import type { StepHit } from './step-hit.ts';

export interface HitLimits {
  /** Most lines from the first to the last step of a sequence; 500 by default. */
  window?: number;
  /** Most line numbers to keep for an entry; 100 by default. */
  keptLines?: number;
}

const DEFAULT_KEPT_LINES = 100;

/** Gathers the hits of all entries while a log is read. */
export class LogHits {
  readonly #compiled: CompiledSignatures;
  readonly #window: number;
  readonly #keptLines: number;
  readonly #byEntry = new Map<number, EntryHits>();
  readonly #trackers = new Map<CompiledPattern, SequenceTracker>();
  /** 0 for a step whose hits need no place: line numbers and captures are enough. */
  readonly #wantsPlace: Uint8Array;
  /** How many patterns of each step have not hit yet. */
  readonly #unsettled: number[];
  /** By entry, for those with a line that must not follow, and by that line's step. */
  readonly #held = new Map<number, HeldHits>();
  readonly #heldByStep = new Map<number, Set<HeldHits>>();
  readonly #waiting: WaitingSteps;

  constructor(compiled: CompiledSignatures, limits: HitLimits) {
    this.#compiled = compiled;
    this.#window = limits.window ?? DEFAULT_WINDOW;
    this.#keptLines = limits.keptLines ?? DEFAULT_KEPT_LINES;
    this.#wantsPlace = new Uint8Array(compiled.steps.length).fill(1);
    this.#unsettled = compiled.patternsOfStep.map((patterns) => patterns.length);
    this.#waiting = new WaitingSteps(compiled);
    for (const pattern of new Set(compiled.patternsOfStep.flat())) this.#holdBack(pattern);
  }

  /** The steps without literal text that are to be tried on a line. */
  bareOn(line: number): readonly number[] {
    return this.#waiting.bareOn(line);
  }

  /** Those of them that have a word as a hint. */
  wordedOn(line: number): readonly number[] {
    return this.#waiting.wordedOn(line);
  }

  /** Whether a hit of the step on a line is of use: a later step of a sequence waits for an earlier one. */
  isOfUse(step: number, line: number): boolean {
    return this.#waiting.isOfUse(step, line);
  }

  /** Whether a hit of the step must come with its place. */
  wantsPlace(step: number): boolean {
    return this.#wantsPlace[step] === 1;
  }

  /** Takes the first hit of every step in one line; line numbers must ascend. */
  addLine(hits: ReadonlyMap<number, StepHit>): void {
    for (const step of hits.keys()) if (this.#compiled.noise.has(step)) return;
    for (const step of hits.keys()) {
      for (const held of this.#heldByStep.get(step) ?? []) held.cancel(hits);
    }
    const found: PatternHit[] = [];
    for (const pattern of this.#waiting.patternsOf(hits.keys(), lineOf(hits))) {
      const [first, ...others] = this.#advance(pattern, hits) ?? [];
      if (!first) continue;
      const hit: PatternHit = { pattern, steps: [first, ...others] };
      const held = this.#held.get(pattern.entry);
      if (held === undefined) found.push(hit);
      else this.#hold(held, hit);
    }
    for (const [entry, all] of Map.groupBy(found, ({ pattern }) => pattern.entry)) {
      this.#addAll(all, entry);
    }
  }

  /** Ends the log: what must not follow has not followed. */
  finish(): void {
    for (const [entry, held] of this.#held) this.#addAll(held.settled(null), entry);
  }

  /** Prepares for the lines that must not follow a pattern. */
  #holdBack(pattern: CompiledPattern): void {
    const absent = trailing(pattern);
    if (absent.length === 0) return;
    const held = getOrCreate(this.#held, pattern.entry, () => new HeldHits());
    for (const { step } of absent) getOrCreate(this.#heldByStep, step, () => new Set()).add(held);
  }

  #hold(held: HeldHits, hit: PatternHit): void {
    const line = endOf(hit.steps);
    this.#addAll(held.settled(line), hit.pattern.entry);
    held.add(hit);
    for (const { step, within } of trailing(hit.pattern)) {
      this.#waiting.forbid(step, within === null ? null : line + within);
    }
  }

  /** Adds hits of one entry, in the order of their lines. */
  #addAll(hits: readonly PatternHit[], index: number): void {
    const entry = this.#compiled.entries[index];
    if (hits.length === 0 || entry === undefined) return;
    const entryHits = getOrCreate(
      this.#byEntry,
      index,
      () => new EntryHits(entry, this.#keptLines),
    );
    for (const [i, { pattern, steps }] of hits.entries()) {
      if (entryHits.add(pattern, steps)) this.#settle(pattern);
      const next = hits[i + 1];
      if (next === undefined || endOf(next.steps) !== endOf(steps)) entryHits.endLine();
    }
  }

  /** The matches so far, best first. */
  summarize(): Match[] {
    const found = [...this.#byEntry.values()].flatMap((hits) => hits.summarize() ?? []);
    const ranked = rankMatches(found);
    markContained(ranked);
    return ranked.map(({ match }) => match);
  }

  #advance(
    pattern: CompiledPattern,
    hits: ReadonlyMap<number, StepHit>,
  ): readonly StepHit[] | null {
    if (pattern.steps.length === 1) {
      // The line of a step that must not follow is no hit.
      const hit = hits.get(pattern.steps[0] ?? -1);
      return hit ? [hit] : null;
    }
    const create = () => new SequenceTracker(pattern, this.#window);
    const tracker = getOrCreate(this.#trackers, pattern, create);
    const done = tracker.push(hits);
    this.#waiting.update(pattern, tracker.waits());
    return done;
  }

  /** After the first hit of a pattern, its steps need no place, unless another pattern needs one. */
  #settle(pattern: CompiledPattern): void {
    for (const step of new Set(pattern.steps)) {
      const left = (this.#unsettled[step] ?? 0) - 1;
      this.#unsettled[step] = left;
      if (left <= 0) this.#wantsPlace[step] = 0;
    }
  }
}

function lineOf(hits: ReadonlyMap<number, StepHit>): number {
  for (const { line } of hits.values()) return line;
  return 0;
}
