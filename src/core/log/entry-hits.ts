import type { CompiledPattern, MatchEntry } from '../pattern/compile.ts';
import { withDerived } from '../pattern/derive-value.ts';
import { boundedCaptures, CaptureSets, type Captures, KEPT_SETS } from './capture-sets.ts';
import type { Excerpt } from './excerpt.ts';
import type { RankedMatch } from './match.ts';
import type { HitPlace, StepHit } from './step-hit.ts';

interface FirstHit {
  pattern: CompiledPattern;
  places: HitPlace[];
  captures: Captures;
}

/** A hit in the line at hand. */
interface LineHit {
  pattern: CompiledPattern;
  captures: Captures;
  lists: ReadonlyMap<string, readonly string[]>;
  firstLine: number;
}

/** Gathers the hits of one entry while a log is read. */
export class EntryHits {
  readonly #entry: MatchEntry;
  readonly #keptLines: number;
  readonly #firstHits = new Map<CompiledPattern, FirstHit>();
  readonly #lines: number[] = [];
  readonly #sets = new CaptureSets();
  #lineHits: LineHit[] = [];
  #count = 0;
  #lastCounted = -1;

  constructor(entry: MatchEntry, keptLines: number) {
    this.#entry = entry;
    this.#keptLines = keptLines;
  }

  /**
   * Adds a hit; several patterns that end in one line are one hit of the entry. Returns whether it
   * is the first of its pattern: only that one needs its places.
   */
  add(pattern: CompiledPattern, steps: readonly [StepHit, ...StepHit[]]): boolean {
    const isFirst = !this.#firstHits.has(pattern);
    if (isFirst) this.#firstHits.set(pattern, firstHit(pattern, steps));
    const last = steps.at(-1) ?? steps[0];
    const lists = new Map(steps.flatMap((step) => [...(step.lists ?? [])]));
    const firstLine = steps[0].line;
    this.#lineHits.push({ pattern, captures: capturesOf(steps), lists, firstLine });
    if (last.line === this.#lastCounted) return isFirst;
    this.#lastCounted = last.line;
    this.#count += 1;
    this.#keep(steps[0].line);
    return isFirst;
  }

  /** The match so far, with its best pattern. */
  summarize(): RankedMatch | null {
    const firstHits = [...this.#firstHits.values()].sort(
      (a, b) => comparePatterns(a.pattern, b.pattern) || a.pattern.serial - b.pattern.serial,
    );
    const [best] = firstHits;
    if (!best) return null;
    const captures = new Map<string, string>();
    for (const one of firstHits) addMissing(captures, one.captures);
    const values = withDerived(captures, this.#entry.derived);
    const match = {
      entry: this.#entry.id,
      title: this.#entry.title,
      pattern: best.pattern.source,
      count: this.#count,
      lines: [...this.#lines],
      firstLine: this.#lines[0] ?? 0,
      lastLine: this.#lastCounted,
      containedIn: null,
      excerpts: best.places.map(({ excerpt }) => copyOf(excerpt)),
      captures: Object.fromEntries(values),
      hits: this.#sets.summarize(values),
      hitsLeftOut: this.#sets.leftOut,
    };
    const texts = firstHits.flatMap(({ places }) => places.map(({ excerpt }) => excerpt.text));
    return { match, entry: this.#entry, pattern: best.pattern, places: best.places, texts };
  }

  /** Counts the captures of all patterns that end in the last line. */
  endLine(): void {
    const found = this.#lineHits.sort(
      (a, b) => comparePatterns(a.pattern, b.pattern) || a.pattern.serial - b.pattern.serial,
    );
    const captures = new Map<string, string>();
    const lists = new Map<string, readonly string[]>();
    let firstLine = this.#lastCounted;
    for (const hit of found) {
      for (const [name, all] of hit.lists) if (!captures.has(name)) lists.set(name, all);
      addMissing(captures, hit.captures);
      firstLine = Math.min(firstLine, hit.firstLine);
    }
    this.#lineHits = [];
    for (const one of eachOf(captures, lists)) {
      this.#sets.add(withDerived(one, this.#entry.derived), firstLine, this.#lastCounted);
    }
  }

  /** A sequence may begin above a line that is already stored, so this keeps the order. */
  #keep(line: number): void {
    const lines = this.#lines;
    const isFull = lines.length >= this.#keptLines;
    const above = lines.findLastIndex((kept) => kept <= line);
    if (lines[above] === line || (isFull && above === lines.length - 1)) return;
    lines.splice(above + 1, 0, line);
    if (isFull) lines.pop();
  }
}

/** More literal evidence first, then the longer sequence, then text before a regex. */
export function comparePatterns(a: CompiledPattern, b: CompiledPattern): number {
  return (
    b.weight - a.weight ||
    b.steps.length - a.steps.length ||
    Number(a.hasRegex) - Number(b.hasRegex)
  );
}

function firstHit(pattern: CompiledPattern, steps: readonly [StepHit, ...StepHit[]]): FirstHit {
  const places = steps.flatMap(({ place }) => place ?? []);
  for (const place of places) place.holders += 1;
  return { pattern, places, captures: boundedCaptures(capturesOf(steps)) };
}

/** The first value of each name. */
function capturesOf(steps: readonly [StepHit, ...StepHit[]]): Captures {
  if (steps.length === 1) return steps[0].captures;
  const captures = new Map<string, string>();
  for (const step of steps) addMissing(captures, step.captures);
  return captures;
}

/** Context may still be added to the original. */
function copyOf(excerpt: Excerpt): Excerpt {
  return { ...excerpt, before: [...excerpt.before], after: [...excerpt.after] };
}

/** One set of captures for each value of a list. */
function eachOf(
  captures: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string>[] {
  let sets = [captures];
  for (const [name, values] of lists) {
    sets = sets
      .flatMap((set) => values.map((value) => new Map([...set, [name, value]])))
      .slice(0, KEPT_SETS + 1);
  }
  return sets;
}

function addMissing(to: Map<string, string>, from: ReadonlyMap<string, string>): void {
  for (const [name, value] of from) if (!to.has(name)) to.set(name, value);
}
