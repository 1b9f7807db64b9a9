import { compileSignatures, type MatchEntry } from '../pattern/compile.ts';
import { formatPattern, type MatchPattern } from '../pattern/match-pattern.ts';
import { parsePattern } from '../pattern/pattern.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import {
  type ClosestLine,
  ClosestLineSearch,
  type Departure,
  departureFrom,
} from './closest-line.ts';
import { createLogMatcher, type LogMatcher } from './log-matcher.ts';

/** The result of one step of a pattern. */
export interface StepMiss {
  /** As written in a `signature` fence. */
  source: string;
  /** The first matching lines, ascending. */
  lines: number[];
  /** The closest line, if no line matches. */
  closest: (ClosestLine & { departure: Departure | null }) | null;
}

/** Why a pattern does not match a log; `reason` is null if it does. */
export interface PatternMiss {
  pattern: string;
  steps: StepMiss[];
  reason: string | null;
}

const KEPT_LINES = 10_000;
const DEFAULT_WINDOW = 500;

interface FollowedStep {
  source: string;
  pattern: MatchPattern;
  search: ClosestLineSearch;
}

/**
 * Reads a log line by line, and then explains for each pattern of an entry why it does not match.
 */
export class MissExplainer {
  readonly #entry: MatchEntry;
  readonly #window: number;
  readonly #steps: readonly (readonly FollowedStep[])[];
  readonly #matcher: LogMatcher;
  readonly #problems: ReadonlyMap<string, string>;

  constructor(entry: MatchEntry, window = DEFAULT_WINDOW) {
    this.#entry = entry;
    this.#window = window;
    this.#steps = entry.patterns.map(({ steps }) =>
      steps.map((step) => {
        const pattern = { steps: [step] };
        return { source: formatPattern(pattern), pattern, search: searchFor(pattern) };
      }),
    );
    const single = this.#steps.flat().map(({ source, pattern }) => ({
      id: source,
      title: '',
      kind: 'signatures' as const,
      patterns: [pattern],
    }));
    const compiled = compileSignatures(single);
    this.#problems = new Map(compiled.problems.map(({ entry: id, reason }) => [id, reason]));
    this.#matcher = createLogMatcher(compiled, { keptLines: KEPT_LINES, context: 0 });
  }

  push(line: string, lineNumber: number): void {
    this.#matcher.write(encodeUtf8(`${line}\n`));
    for (const steps of this.#steps) {
      for (const { search } of steps) search.push(line, lineNumber);
    }
  }

  finish(): PatternMiss[] {
    const lines = new Map(
      this.#matcher.finish().matches.map((match) => [match.entry, match.lines]),
    );
    return this.#entry.patterns.map((pattern, index) => {
      const steps = (this.#steps[index] ?? []).map((step): StepMiss => {
        const hits = lines.get(step.source) ?? [];
        return {
          source: step.source,
          lines: hits,
          closest: hits.length > 0 ? null : closestOf(step),
        };
      });
      return { pattern: formatPattern(pattern), steps, reason: this.#reasonOf(steps) };
    });
  }

  #reasonOf(steps: readonly StepMiss[]): string | null {
    for (const { source } of steps) {
      const problem = this.#problems.get(source);
      if (problem !== undefined) return `The pattern is not valid. ${problem}`;
    }
    const missing = steps.findIndex(({ lines }) => lines.length === 0);
    if (steps.length === 1) return missing < 0 ? null : 'No line matches this pattern.';
    if (missing >= 0) return `Step ${missing + 1} of ${steps.length} matches no line.`;
    return this.#orderReason(steps);
  }

  /** Every step matches, but maybe in another order, or too far apart. */
  #orderReason(steps: readonly StepMiss[]): string | null {
    let widest: string | null = null;
    for (const start of steps[0]?.lines ?? []) {
      let at = start;
      let broken: string | null = null;
      for (const [index, { lines }] of steps.entries()) {
        if (index === 0) continue;
        const next = lines.find((line) => line > at);
        if (next === undefined) {
          broken = `Step ${index + 1} matches line ${lines[0]}, but no line below line ${at}, where step ${index} matches.`;
          break;
        }
        at = next;
      }
      if (broken === null && at - start <= this.#window) return null;
      broken ??= `The steps match lines ${start} to ${at}, which is more than the window of ${this.#window} lines.`;
      widest ??= broken;
    }
    return widest;
  }
}

/** The words of a regular expression are a guess: the text between its operators. */
function searchFor({ steps: [step] }: MatchPattern): ClosestLineSearch {
  if (step === undefined) return new ClosestLineSearch([]);
  if (step.type === 'regex') {
    const plain = step.source.replace(/\\[a-zA-Z]|\[[^\]]*\]|\(\?P?<\w+>|[\\^$.|?*+(){}]/g, ' ');
    return new ClosestLineSearch([plain.replace(/\s+/g, ' ')]);
  }
  const parsed = parsePattern(step.source);
  const texts = parsed.ok
    ? parsed.tokens.flatMap((token) => (token.type === 'literal' ? [token.text] : []))
    : [];
  return new ClosestLineSearch(texts);
}

function closestOf({ pattern, search }: FollowedStep): StepMiss['closest'] {
  const { found } = search;
  const [step] = pattern.steps;
  if (found === null || step === undefined) return null;
  const parsed = step.type === 'text' ? parsePattern(step.source) : null;
  return { ...found, departure: parsed?.ok ? departureFrom(parsed.tokens, found.text) : null };
}
