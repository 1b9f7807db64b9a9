import type { CompiledPattern, CompiledSignatures } from '../pattern/compile.ts';
import { markContained } from './containment.ts';
import { EntryHits, type Match } from './entry-hits.ts';
import { endOf, HeldHits, type PatternHit, trailing } from './held-hits.ts';
import { rankMatches } from './rank-matches.ts';
import { DEFAULT_WINDOW, SequenceTracker } from './sequence.ts';
import type { StepHit } from './step-hit.ts';

export interface HitLimits {
  /** Most lines from the first to the last step of a sequence; 500 by default. */
  window?: number;
  /** Most line numbers to keep for an entry; 100 by default. */
  keptLines?: number;
}

const DEFAULT_KEPT_LINES = 100;
const ALWAYS = Number.POSITIVE_INFINITY;

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
  /** By entry, for those with a line that must not follow. */
  readonly #held = new Map<number, HeldHits>();
  /** For each step the last line on which a hit of it is of use. */
  readonly #armed: Float64Array;
  readonly #isWeak: Uint8Array;
  /** The last line on which steps without literal text, which only follow others, are of use. */
  weakUntil = -1;

  constructor(compiled: CompiledSignatures, limits: HitLimits) {
    this.#compiled = compiled;
    this.#window = limits.window ?? DEFAULT_WINDOW;
    this.#keptLines = limits.keptLines ?? DEFAULT_KEPT_LINES;
    this.#wantsPlace = new Uint8Array(compiled.steps.length).fill(1);
    this.#unsettled = compiled.patternsOfStep.map((patterns) => patterns.length);
    this.#armed = Float64Array.from(compiled.late, (late) => (late === 1 ? -1 : ALWAYS));
    this.#isWeak = new Uint8Array(compiled.steps.length);
    for (const step of compiled.withoutLiteral) this.#isWeak[step] = compiled.late[step] ?? 0;
    for (const pattern of new Set(compiled.patternsOfStep.flat())) {
      if (trailing(pattern).length > 0) this.#held.set(pattern.entry, new HeldHits());
    }
  }

  /** Whether a hit of the step on a line is of use: a later step of a sequence waits for an earlier one. */
  isArmed(step: number, line: number): boolean {
    return (this.#armed[step] ?? 0) >= line;
  }

  /** Whether a hit of the step must come with its place. */
  wantsPlace(step: number): boolean {
    return this.#wantsPlace[step] === 1;
  }

  /** Takes the first hit of every step in one line; line numbers must ascend. */
  addLine(hits: ReadonlyMap<number, StepHit>): void {
    for (const step of hits.keys()) if (this.#compiled.noise.has(step)) return;
    for (const [entry, held] of this.#held) {
      held.cancel(hits);
      this.#addAll(held.settled(lineOf(hits)), entry);
    }
    const found: PatternHit[] = [];
    for (const pattern of this.#patternsOf(hits)) {
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

  #hold(held: HeldHits, hit: PatternHit): void {
    held.add(hit);
    const line = endOf(hit.steps);
    for (const { step, within } of trailing(hit.pattern))
      this.#arm(step, line + (within ?? ALWAYS));
  }

  /** Adds hits of one entry, in the order of their lines. */
  #addAll(hits: readonly PatternHit[], index: number): void {
    const entry = this.#compiled.entries[index];
    if (hits.length === 0 || entry === undefined) return;
    const entryHits = this.#byEntry.get(index) ?? new EntryHits(entry, this.#keptLines);
    this.#byEntry.set(index, entryHits);
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
    const tracker = this.#trackers.get(pattern) ?? this.#newTracker(pattern);
    this.#trackers.set(pattern, tracker);
    return tracker.push(hits);
  }

  #newTracker(pattern: CompiledPattern): SequenceTracker {
    return new SequenceTracker(pattern, this.#window, (step, line) => this.#arm(step, line));
  }

  #arm(step: number, line: number): void {
    if ((this.#armed[step] ?? line) < line) this.#armed[step] = line;
    if (this.#isWeak[step] === 1 && this.weakUntil < line) this.weakUntil = line;
  }

  /** In one order, whatever the order in which the hits were found. */
  #patternsOf(hits: ReadonlyMap<number, StepHit>): CompiledPattern[] {
    const { patternsOfStep } = this.#compiled;
    const patterns = new Set([...hits.keys()].flatMap((id) => patternsOfStep[id] ?? []));
    return [...patterns].sort((a, b) => a.serial - b.serial);
  }

  /**
   * After the first hit of a pattern, its steps need no place, unless another pattern needs one.
   */
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
