import {
  type CompiledSignatures,
  compileSignatures,
  type MatchEntry,
} from '../../pattern/compile.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { detach } from '../excerpt.ts';
import { createLogMatcher } from '../log-matcher.ts';
import { type FailureLine, readFailureLine } from './failure-line.ts';
import type { Telling } from './signs/sign.ts';
import { Tracebacks } from './tracebacks.ts';
import { maskVolatile } from './volatile.ts';

/** Lines of one log that look like one failure. */
export interface FailureGroup {
  /** 1-based line of the first. */
  line: number;
  count: number;
  /** From 0 to 100: how much it tells about what went wrong. */
  score: number;
  telling: Telling;
  /** The first message. */
  text: string;
}

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
/** What comes so often belongs to the log rather than to its failure. */
const OFTEN = 3;
/** What each doubling of the number of like lines takes from the score. */
const REPETITION = 3;
/** Words that show which part of a program writes. */
const FAMILY_WORDS = 2;
/** What a line at the end of the log gains over one at its start, in so many steps. */
const LATENESS = 20;
const STEPS = 4;
/** The lines of a shorter log are all at its end. */
const SHORT = 400;
/** The last lines say which command has ended badly; what is close above them is likely its reason. */
const NEARNESS = 10;
const NEAR = 60;

interface KeptLine {
  line: number;
  raw: string;
  count: number;
  score: number;
  telling: Telling;
}

/** Collects the lines of one log that look like failures, to list those without an entry. */
export class FailureLines {
  readonly #byMessage = new Map<string, KeptLine>();
  readonly #tracebacks = new Tracebacks();
  #leftOut = 0;
  #seen = 0;
  #lines = 0;
  /** Lines that say that a command has ended badly: the latest ones. */
  #ends: number[] = [];

  /** Number of lines that look like failures. */
  get seen(): number {
    return this.#seen;
  }

  /** The next line counts even if it holds no word of a failure. */
  get wantsNext(): boolean {
    return this.#tracebacks.open !== null;
  }

  /** Takes lines that may hold a word of a failure, with the signs that they may have, if known. */
  push(line: string, lineNumber: number, likely?: readonly number[] | null): void {
    this.#lines = lineNumber;
    const found = this.#tracebacks.read(line, lineNumber) ?? readFailureLine(line, likely);
    if (found !== null && found !== 'part') this.#add(line, lineNumber, found);
  }

  #add(line: string, lineNumber: number, found: FailureLine): void {
    this.#seen += 1;
    if (found.telling === 'consequence') this.#ends = [...this.#ends.slice(-20), lineNumber];
    const known = this.#byMessage.get(found.message);
    if (known) {
      known.count += 1;
      return;
    }
    if (this.#byMessage.size >= MAX_MESSAGES) this.#prune();
    const raw = detach(line.slice(0, LINE_LENGTH));
    const kept = { line: lineNumber, raw, count: 1, score: found.score, telling: found.telling };
    this.#byMessage.set(detach(found.message), kept);
  }

  /**
   * The lines that match no single-line pattern and are not in `explained`, the lines of sequences;
   * similar lines count together.
   */
  unmatched(entries: readonly MatchEntry[], explained: ReadonlySet<number>): UnmatchedFailures {
    const heading = this.#tracebacks.open;
    const cut = heading && readFailureLine(heading.text);
    if (heading && cut) this.#add(heading.text, heading.line, cut);
    const lines = [...this.#byMessage];
    const hit = hitLines(
      entries,
      lines.map(([, { raw }]) => raw),
    );
    const groups = new Map<string, FailureGroup>();
    for (const [index, [message, { line, count, score, telling }]] of lines.entries()) {
      if (hit.has(index) || explained.has(line)) continue;
      const key = maskVolatile(message);
      const group = groups.get(key);
      if (group) group.count += count;
      else groups.set(key, { line, count, score, telling, text: message });
    }
    const failures = this.#ranked([...groups.values()]);
    const leftOut = this.#leftOut + Math.max(0, failures.length - MAX_GROUPS);
    return { failures: failures.slice(0, MAX_GROUPS), leftOut };
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

  /** A line tells more if it is rare and if it is close to the end. */
  #ranked(groups: readonly FailureGroup[]): FailureGroup[] {
    const families = new Map<string, number>();
    for (const { text, count } of groups) {
      const family = familyOf(text);
      families.set(family, (families.get(family) ?? 0) + count);
    }
    const scored = groups.map((group) => {
      const often = families.get(familyOf(group.text)) ?? 1;
      const repetition = REPETITION * Math.log2(Math.max(1, often / OFTEN));
      const above = (this.#lines - group.line) / Math.max(SHORT, this.#lines);
      const late = LATENESS * (1 - Math.round(above * STEPS) / STEPS);
      const near = this.#ends.some((end) => end >= group.line && end - group.line <= NEAR);
      const rank = group.score - repetition + late + (near ? NEARNESS : 0);
      return { ...group, score: Math.round(Math.max(0, Math.min(100, rank))), rank };
    });
    scored.sort((a, b) => b.rank - a.rank || a.line - b.line);
    return scored.map(({ rank: _, ...group }) => group);
  }
}

function familyOf(text: string): string {
  return maskVolatile(text).split(/\s+/, FAMILY_WORDS).join(' ');
}

const compiledSingles = new WeakMap<readonly MatchEntry[], CompiledSignatures>();

/** The patterns of one step, and known noise; compiled once for many logs. */
function singleSteps(entries: readonly MatchEntry[]): CompiledSignatures {
  const known = compiledSingles.get(entries);
  if (known) return known;
  const single = entries.map(({ noise = [], ...entry }) => ({
    ...entry,
    // A fallback explains its lines too, and background needs no explanation.
    standing: {},
    patterns: [...entry.patterns.filter(({ steps }) => steps.length === 1), ...noise],
  }));
  const compiled = compileSignatures(single);
  compiledSingles.set(entries, compiled);
  return compiled;
}

/** Indexes of the lines that a pattern of one step hits. */
function hitLines(entries: readonly MatchEntry[], lines: readonly string[]): Set<number> {
  const options = { keptLines: MAX_MESSAGES, context: 0 };
  const matcher = createLogMatcher(singleSteps(entries), options);
  // An empty line before them, so that their first bytes are not taken for a byte order mark.
  matcher.write(encodeUtf8(['', ...lines].join('\n')));
  const { matches } = matcher.finish();
  return new Set(matches.flatMap(({ lines: found }) => found.map((line) => line - 2)));
}
