import type { MatchEntry } from '../../pattern/compile.ts';
import { detach } from '../excerpt.ts';
import { type FailureLine, lastWords, readFailureLine } from './failure-line.ts';
import { hitLines } from './hit-lines.ts';
import { LastLines, type LineAt } from './last-lines.ts';
import { type FailureGroup, type RankedGroup, rankFailures } from './rank-failures.ts';
import { Tracebacks } from './tracebacks.ts';
import { maskVolatile } from './volatile.ts';

export interface UnmatchedFailures {
  /** The most telling first; of equally telling ones, the first of the log. */
  failures: FailureGroup[];
  /** Number of lines that were not kept. */
  leftOut: number;
}

/**
 * Most different messages to keep for one log, because a log of a gigabyte may consist of failures.
 * Those that tell the least give way.
 */
const MAX_MESSAGES = 2000;
const KEPT_SHARE = 0.75;
const MAX_GROUPS = 100;
const LINE_LENGTH = 4000;
/** What a line is worth that a command said last. */
const LAST_WORDS_SCORE = 30;

interface KeptLine {
  line: number;
  last: number;
  raw: string;
  count: number;
  score: number;
  telling: FailureGroup['telling'];
  sign: number;
}

/** Collects the lines of one log that look like failures, to list those without an entry. */
export class FailureLines {
  readonly #byMessage = new Map<string, KeptLine>();
  readonly #tracebacks = new Tracebacks();
  readonly #last = new LastLines(LINE_LENGTH);
  #leftOut = 0;
  #seen = 0;
  #lines = 0;

  /** Number of lines that look like failures. */
  get seen(): number {
    return this.#seen;
  }

  /** The next line counts even if it holds no word of a failure. */
  get wantsNext(): boolean {
    return this.#tracebacks.open !== null;
  }

  /**
   * Takes the next line. Who leaves out lines without a word of a failure passes the signs that the
   * line may have, if known, and a way to the lines before; see `endStretch`.
   */
  push(line: string, lineNumber: number, likely?: readonly number[] | null, lineAt?: LineAt): void {
    this.#lines = lineNumber;
    const found = this.#tracebacks.read(line, lineNumber) ?? readFailureLine(line, likely);
    if (found !== null && found !== 'part') this.#add(line, lineNumber, found, lineAt);
    if (lineAt === undefined) this.#last.push(line, lineNumber);
  }

  /** Notes up to which line some may have been left out, which are out of reach from now on. */
  endStretch(lastLine: number, lineAt: LineAt): void {
    this.#lines = lastLine;
    this.#last.endStretch(lastLine, lineAt);
  }

  #add(line: string, lineNumber: number, found: FailureLine, lineAt?: LineAt): void {
    this.#seen += 1;
    if (found.telling === 'consequence') this.#last.end(lineNumber, lineAt);
    const known = this.#byMessage.get(found.message);
    if (known) {
      known.count += 1;
      known.last = lineNumber;
      return;
    }
    if (this.#byMessage.size >= MAX_MESSAGES) this.#prune();
    const raw = detach(line.slice(0, LINE_LENGTH));
    const { message, ...verdict } = found;
    const kept = { line: lineNumber, last: lineNumber, raw, count: 1, ...verdict };
    this.#byMessage.set(detach(message), kept);
  }

  /**
   * The lines that match no single-line pattern and are not in `explained`, the lines of sequences;
   * similar lines count together.
   */
  unmatched(entries: readonly MatchEntry[], explained: ReadonlySet<number>): UnmatchedFailures {
    const heading = this.#tracebacks.open;
    const cut = heading && readFailureLine(heading.text);
    if (heading && cut) this.#add(heading.text, heading.line, cut);
    const lines = [...this.#byMessage, ...this.#lastWords()];
    const hit = hitLines(
      entries,
      lines.map(([, { raw }]) => raw),
    );
    const groups = new Map<string, RankedGroup>();
    for (const [index, [message, { raw: _, ...kept }]] of lines.entries()) {
      if (hit.has(index) || explained.has(kept.line)) continue;
      const masked = maskVolatile(message);
      const group = groups.get(masked);
      if (group) {
        group.count += kept.count;
        group.last = Math.max(group.last, kept.last);
      } else groups.set(masked, { ...kept, text: message, masked });
    }
    const failures = rankFailures([...groups.values()], this.#lines, this.#last.ends);
    const leftOut = this.#leftOut + Math.max(0, failures.length - MAX_GROUPS);
    return { failures: failures.slice(0, MAX_GROUPS), leftOut };
  }

  /** Where lines only say that a command has ended badly, what it said last may tell why. */
  #lastWords(): [string, KeptLine][] {
    const all = [...this.#byMessage.values()];
    if (!all.every(({ telling }) => telling === 'consequence')) return [];
    return this.#last.ahead.flatMap(({ line, raw }): [string, KeptLine][] => {
      const message = lastWords(raw);
      if (message === null || this.#byMessage.has(message)) return [];
      const verdict = { score: LAST_WORDS_SCORE, telling: 'general' as const, sign: -1 };
      return [[message, { line, last: line, raw, count: 1, ...verdict }]];
    });
  }

  /** The messages, in the order of the log. */
  messages(): string[] {
    return [...this.#byMessage.keys()];
  }

  #prune(): void {
    const ascending = [...this.#byMessage].sort(
      ([, a], [, b]) => a.score - b.score || b.line - a.line,
    );
    for (const [message, { count }] of ascending.slice(0, MAX_MESSAGES * (1 - KEPT_SHARE))) {
      this.#byMessage.delete(message);
      this.#leftOut += count;
    }
  }
}
