import type { CompiledPattern, CompiledSignatures } from '../pattern/compile.ts';
import { markContained } from './containment.ts';
import { comparePatterns, EntryHits, type Match } from './entry-hits.ts';
import { SequenceTracker } from './sequence.ts';
import type { StepHit } from './step-hit.ts';

export interface HitLimits {
  /** Most lines from the first to the last step of a sequence; 500 by default. */
  window?: number;
  /** Most line numbers to keep for an entry; 100 by default. */
  keptLines?: number;
}

const DEFAULT_WINDOW = 500;
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

  constructor(compiled: CompiledSignatures, limits: HitLimits) {
    this.#compiled = compiled;
    this.#window = limits.window ?? DEFAULT_WINDOW;
    this.#keptLines = limits.keptLines ?? DEFAULT_KEPT_LINES;
    this.#wantsPlace = new Uint8Array(compiled.steps.length).fill(1);
    this.#unsettled = compiled.patternsOfStep.map((patterns) => patterns.length);
  }

  /** Whether a hit of the step must come with its place. */
  wantsPlace(step: number): boolean {
    return this.#wantsPlace[step] === 1;
  }

  /** Takes the first hit of every step in one line; line numbers must ascend. */
  addLine(hits: ReadonlyMap<number, StepHit>): void {
    const hit = new Set<EntryHits>();
    for (const pattern of this.#patternsOf(hits)) {
      const [first, ...others] = this.#advance(pattern, hits) ?? [];
      const entry = this.#compiled.entries[pattern.entry];
      if (!first || !entry) continue;
      const known = this.#byEntry.get(pattern.entry);
      const entryHits = known ?? new EntryHits(entry, this.#keptLines);
      if (!known) this.#byEntry.set(pattern.entry, entryHits);
      if (entryHits.add(pattern, [first, ...others])) this.#settle(pattern);
      hit.add(entryHits);
    }
    for (const entryHits of hit) entryHits.endLine();
  }

  /** The matches so far, best first. */
  summarize(): Match[] {
    const found = [...this.#byEntry.values()].flatMap((hits) => hits.summarize() ?? []);
    found.sort(
      (a, b) =>
        comparePatterns(a.pattern, b.pattern) ||
        a.match.firstLine - b.match.firstLine ||
        a.pattern.entry - b.pattern.entry,
    );
    markContained(found);
    return found.map(({ match }) => match);
  }

  #advance(
    pattern: CompiledPattern,
    hits: ReadonlyMap<number, StepHit>,
  ): readonly StepHit[] | null {
    if (pattern.steps.length === 1) {
      const hit = hits.get(pattern.steps[0] ?? -1);
      return hit ? [hit] : null;
    }
    const tracker = this.#trackers.get(pattern) ?? new SequenceTracker(pattern.steps, this.#window);
    this.#trackers.set(pattern, tracker);
    return tracker.push(hits);
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
