import { capturedValue, listedValues, type ValueTest } from './captured-value.ts';
import type { CarefulPattern, Part } from './careful-pattern.ts';
import type { LineHit } from './compiled-step.ts';
import {
  endOfBlanks,
  endOfColons,
  endOfLiteralAt,
  endOfRun,
  isInsideWord,
  isSpace,
} from './literal.ts';
import { type SearchedLine, startPlaces } from './start-places.ts';

/** Work for one line, per character and at least; what a line of a log can need is far less. */
const WORK_PER_CHARACTER = 50;
const LEAST_WORK = 20_000;

/**
 * Finds a pattern in a line as `matchLine` does, at its leftmost place and with every part as short
 * as it can be, where all values are valid and equal names have equal values. Remembers what failed,
 * so that it tries nothing twice; where values make that impossible, it gives up after a bounded
 * amount of work.
 */
export function matchTokens(
  pattern: CarefulPattern,
  searched: SearchedLine,
  tests: ReadonlyMap<string, ValueTest>,
): LineHit | null {
  return new TokenSearch(pattern, searched, tests).find();
}

class TokenSearch {
  readonly #pattern: CarefulPattern;
  readonly #searched: SearchedLine;
  readonly #tests: ReadonlyMap<string, ValueTest>;
  readonly #values = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();
  /** For each part the places at which it and what follows it failed. */
  readonly #failed: Set<number>[];
  /** For each gap the first place behind which nothing follows. */
  readonly #barren: number[];
  #work: number;

  constructor(
    pattern: CarefulPattern,
    searched: SearchedLine,
    tests: ReadonlyMap<string, ValueTest>,
  ) {
    this.#pattern = pattern;
    this.#searched = searched;
    this.#tests = tests;
    this.#failed = pattern.parts.map(() => new Set<number>());
    this.#barren = pattern.parts.map(() => Number.POSITIVE_INFINITY);
    this.#work = LEAST_WORK + WORK_PER_CHARACTER * searched.text.length;
  }

  find(): LineHit | null {
    for (const start of startPlaces(this.#pattern, this.#searched)) {
      if (this.#work < 0) return null;
      const end = this.#walk(0, start);
      if (end < 0) continue;
      const captures = new Map(this.#values);
      const lists = this.#lists.size > 0 ? { lists: new Map(this.#lists) } : {};
      return { start, end, captures, ...lists };
    }
    return null;
  }

  /** The end of the parts from `index` on, which begin at `at`; -1 if they do not. */
  #walk(index: number, at: number): number {
    const part = this.#pattern.parts[index];
    const { text } = this.#searched;
    if (part === undefined) return this.#pattern.wordEnd && isInsideWord(text, at) ? -1 : at;
    this.#work -= 1;
    if (this.#work < 0 || this.#failed[index]?.has(at)) return -1;
    const end = this.#walkPart(part, index, at);
    // What a repeated name stands for depends on what came before.
    if (end < 0 && !this.#pattern.repeats) this.#failed[index]?.add(at);
    return end;
  }

  #walkPart(part: Part, index: number, at: number): number {
    const { text } = this.#searched;
    switch (part.type) {
      case 'text': {
        const end = endOfLiteralAt(part.literal, text, at);
        return end < 0 ? -1 : this.#walk(index + 1, end);
      }
      case 'end':
        return endOfBlanks(text, at) === text.length ? this.#walk(index + 1, at) : -1;
      case 'gap':
        return part.wordBefore && isInsideWord(text, at) ? -1 : this.#walkGap(part, index, at);
      case 'run':
        return this.#walkRun(part, index, at);
      case 'rest':
        return this.#walkRest(part, index, endOfBlanks(text, at));
    }
  }

  #walkGap({ wordAfter }: Part & { type: 'gap' }, index: number, at: number): number {
    const { text } = this.#searched;
    if (at >= (this.#barren[index] ?? 0)) return -1;
    for (const to of this.#placesOf(index + 1, at)) {
      if (wordAfter && isInsideWord(text, to)) continue;
      const end = this.#walk(index + 1, to);
      if (end >= 0) return end;
    }
    if (!this.#pattern.repeats) this.#barren[index] = at;
    return -1;
  }

  /** Where a part may begin at `from` or later, ascending; a text also behind blanks of its own. */
  *#placesOf(index: number, from: number): Generator<number> {
    const { text } = this.#searched;
    const part = this.#pattern.parts[index];
    const piece = part?.type === 'text' ? (part.literal.parts[0] ?? '') : '';
    for (let at = from; at >= 0 && at <= text.length && this.#work >= 0; at += 1) {
      this.#work -= 1;
      if (piece !== '') at = text.indexOf(piece, at);
      if (at < 0) return;
      yield at;
    }
  }

  #walkRun(
    { name, wholeStart, wholeEnd }: Part & { type: 'run' },
    index: number,
    at: number,
  ): number {
    const { text } = this.#searched;
    if (wholeStart && at > 0 && !isSpace(text.charCodeAt(at - 1))) return -1;
    const end = endOfRun(text, at);
    if (end === at) return -1;
    if (wholeEnd) return this.#take(name, index, at, end);
    for (const to of this.#placesOf(index + 1, this.#earliestEnd(index, at, end))) {
      // A text with a blank before it is found behind that blank.
      const stop = Math.min(to, end);
      if (to > end && endOfBlanks(text, end) !== to) return -1;
      const found = this.#take(name, index, at, stop);
      if (found >= 0) return found;
      if (to >= end) return -1;
    }
    return -1;
  }

  /** Where the value of the run at `at`, which is part `index`, may end at the earliest. */
  #earliestEnd(index: number, at: number, end: number): number {
    const next = this.#pattern.parts[index + 1];
    const behind =
      next?.type === 'text' ? endOfColons(next.literal, this.#searched.text, at) : null;
    if (behind === null) return at + 1;
    const [first] = this.#placesOf(index + 1, behind);
    return first !== undefined && first <= end ? behind : at + 1;
  }

  /** Goes on behind a run that is the value of a name. */
  #take(name: string, index: number, at: number, end: number): number {
    const value = capturedValue(this.#searched.line, at, end, this.#tests.get(name));
    return value === null ? -1 : this.#bind(name, value, index, end);
  }

  #bind(name: string, value: string, index: number, end: number): number {
    const known = this.#values.get(name);
    if (known !== undefined) return known === value ? this.#walk(index + 1, end) : -1;
    this.#values.set(name, value);
    const found = this.#walk(index + 1, end);
    if (found < 0) this.#values.delete(name);
    return found;
  }

  #walkRest(part: Part & { type: 'rest' }, index: number, at: number): number {
    const { text } = this.#searched;
    const next = this.#pattern.parts[index + 1];
    const whole = text.trimEnd().length;
    if (next === undefined || next.type === 'end') {
      return at >= whole ? -1 : this.#takeRest(part, index, at, whole, whole);
    }
    if (at >= (this.#barren[index] ?? 0)) return -1;
    for (const to of this.#placesOf(index + 1, at + 1)) {
      const end = at + text.slice(at, to).trimEnd().length;
      if (end === at) continue;
      const found = this.#takeRest(part, index, at, end, to);
      if (found >= 0) return found;
    }
    const depends = this.#pattern.repeats || this.#tests.has(part.name);
    if (!depends) this.#barren[index] = at;
    return -1;
  }

  #takeRest(
    { name, separator }: Part & { type: 'rest' },
    index: number,
    at: number,
    end: number,
    to: number,
  ): number {
    const { line } = this.#searched;
    const test = this.#tests.get(name);
    const text = line.slice(at, end);
    if (separator !== null) {
      const [first, ...others] = listedValues(text, separator, test);
      if (first === undefined) return -1;
      this.#lists.set(name, [first, ...others]);
      const found = this.#bind(name, first, index, to);
      if (found < 0) this.#lists.delete(name);
      return found;
    }
    if (test === undefined) return this.#bind(name, text, index, to);
    const value = capturedValue(line, at, end, test);
    return value === null ? -1 : this.#bind(name, value, index, to);
  }
}
