import type { CompiledPattern, MatchEntry } from './compile.ts';
import { detach, type Excerpt, excerptOf } from './excerpt.ts';
import type { StepHit } from './sequence.ts';

/** All hits of one entry in one log. */
export interface Match {
  entry: string;
  title: string;
  /** The entry's pattern with the most literal evidence among those that hit; see `formatPattern`. */
  pattern: string;
  /** How many lines were hit; for a sequence, how many times it was completed. */
  count: number;
  /** Line numbers of the first hits, ascending; a sequence counts by its first step. */
  lines: number[];
  /** The first hit of `pattern`: one excerpt, or one for each step of a sequence. */
  excerpts: Excerpt[];
  /** Captures of that hit; what it lacks comes from the first hits of the entry's other patterns. */
  captures: Record<string, string>;
}

/** A longer capture is cut here, with `…` behind it; `fillCommand` refuses what is longer. */
const CAPTURE_LENGTH = 4096;

interface FirstHit {
  pattern: CompiledPattern;
  excerpts: Excerpt[];
  captures: Map<string, string>;
}

/** Gathers the hits of one entry while a log is read. */
export class EntryHits {
  readonly #entry: MatchEntry;
  readonly #keptLines: number;
  readonly #firstHits = new Map<CompiledPattern, FirstHit>();
  readonly #lines: number[] = [];
  #count = 0;
  #lastCounted = -1;

  constructor(entry: MatchEntry, keptLines: number) {
    this.#entry = entry;
    this.#keptLines = keptLines;
  }

  /** Takes a hit; several patterns that end in one line are one hit of the entry. */
  add(pattern: CompiledPattern, steps: readonly [StepHit, ...StepHit[]]): void {
    if (!this.#firstHits.has(pattern)) this.#firstHits.set(pattern, firstHit(pattern, steps));
    const last = steps.at(-1) ?? steps[0];
    if (last.line === this.#lastCounted) return;
    this.#lastCounted = last.line;
    this.#count += 1;
    this.#keep(steps[0].line);
  }

  /** The match so far, and the pattern that stands for it. */
  summarize(): { match: Match; pattern: CompiledPattern } | null {
    const firstHits = [...this.#firstHits.values()];
    const [best] = firstHits.toSorted((a, b) => comparePatterns(a.pattern, b.pattern));
    if (!best) return null;
    const captures = new Map(best.captures);
    for (const hit of firstHits) addMissing(captures, hit.captures);
    const match = {
      entry: this.#entry.id,
      title: this.#entry.title,
      pattern: best.pattern.source,
      count: this.#count,
      lines: [...this.#lines],
      excerpts: best.excerpts,
      captures: Object.fromEntries(captures),
    };
    return { match, pattern: best.pattern };
  }

  /** A sequence may begin above a line that is already kept, so the order is looked after. */
  #keep(line: number): void {
    const lines = this.#lines;
    const full = lines.length >= this.#keptLines;
    if (lines.includes(line) || (full && line > (lines.at(-1) ?? 0))) return;
    lines.push(line);
    lines.sort((a, b) => a - b);
    if (lines.length > this.#keptLines) lines.pop();
  }
}

/** More literal evidence first, then the longer sequence, then text ahead of a regex. */
export function comparePatterns(a: CompiledPattern, b: CompiledPattern): number {
  return (
    b.weight - a.weight ||
    b.steps.length - a.steps.length ||
    Number(a.hasRegex) - Number(b.hasRegex)
  );
}

function firstHit(pattern: CompiledPattern, steps: readonly StepHit[]): FirstHit {
  const captures = new Map<string, string>();
  for (const { hit } of steps) addMissing(captures, hit.captures);
  for (const [name, value] of captures) captures.set(name, bounded(value));
  return {
    pattern,
    excerpts: steps.map(({ line, text, hit }) => excerptOf(line, text, hit)),
    captures,
  };
}

function bounded(value: string): string {
  if (value.length <= CAPTURE_LENGTH) return detach(value);
  return detach(`${value.slice(0, CAPTURE_LENGTH)}…`);
}

function addMissing(to: Map<string, string>, from: ReadonlyMap<string, string>): void {
  for (const [name, value] of from) if (!to.has(name)) to.set(name, value);
}
