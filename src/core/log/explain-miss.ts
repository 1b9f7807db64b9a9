import { compileSignatures, type MatchEntry } from '../pattern/compile.ts';
import {
  formatPattern,
  formatStep,
  type MatchPattern,
  type MatchStep,
} from '../pattern/match-pattern.ts';
import { parsePattern } from '../pattern/pattern.ts';
import { doubtOf, suspicionOf } from '../pattern/suspicious-pattern.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import {
  type ClosestLine,
  ClosestLineSearch,
  type Departure,
  departureFrom,
} from './closest-line.ts';
import { createLogMatcher, type LogMatcher } from './log-matcher.ts';
import type { Match } from './match.ts';
import { DEFAULT_WINDOW } from './sequences/sequence.ts';
import { type FoundStep, sequenceReason } from './sequences/sequence-reason.ts';

/** The result of one step of a pattern. */
export interface StepMiss {
  /** As written in a `signature` fence. */
  source: string;
  /** The first matching lines, ascending. */
  lines: number[];
  /** The closest line, if no line matches. */
  closest: (ClosestLine & { departure: Departure | null }) | null;
  /** The line must not follow. */
  unless?: true;
}

/** Why a pattern does not match a log; `reason` is null if it does. */
export interface PatternMiss {
  pattern: string;
  steps: StepMiss[];
  reason: string | null;
}

const KEPT_LINES = 10_000;

interface FollowedStep {
  step: MatchStep;
  source: string;
  search: ClosestLineSearch;
}

/** Reads a log line by line, and then explains for each pattern of an entry why it does not match. */
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
      steps.map((step) => ({ step, source: formatStep(step), search: searchFor(step) })),
    );
    const asked = new Map<string, MatchPattern>();
    for (const [index, pattern] of entry.patterns.entries()) {
      asked.set(wholeId(index), pattern);
      for (const step of pattern.steps) {
        const { unless: _, ...alone } = step;
        const { values: __, ...loose } = alone;
        asked.set(stepId(step), { steps: [alone] });
        asked.set(looseId(step), { steps: [{ ...loose, source: withoutEdges(step) }] });
      }
    }
    const entries = Array.from(asked, ([id, pattern]): MatchEntry => {
      return { id, title: '', kind: 'signatures', patterns: [pattern] };
    });
    const compiled = compileSignatures(entries);
    this.#problems = new Map(compiled.problems.map(({ entry: id, reason }) => [id, reason]));
    this.#matcher = createLogMatcher(compiled, { keptLines: KEPT_LINES, context: 0, window });
  }

  push(line: string, lineNumber: number): void {
    this.#matcher.write(encodeUtf8(`${line}\n`));
    for (const steps of this.#steps) {
      for (const { search } of steps) search.push(line, lineNumber);
    }
  }

  finish(): PatternMiss[] {
    const matches = new Map(this.#matcher.finish().matches.map((match) => [match.entry, match]));
    return this.#entry.patterns.map((pattern, index) => {
      const followed = this.#steps[index] ?? [];
      const steps = followed.map(({ step, source, search }): StepMiss => {
        const lines = matches.get(stepId(step))?.lines ?? [];
        const closest = lines.length > 0 ? null : closestOf(step, search);
        return { source, lines, closest, ...(step.unless && { unless: true }) };
      });
      const reason = matches.has(wholeId(index)) ? null : this.#reasonOf(followed, matches);
      return { pattern: formatPattern(pattern), steps, reason };
    });
  }

  #reasonOf(followed: readonly FollowedStep[], matches: ReadonlyMap<string, Match>): string {
    const found = followed.map(({ step, source }): FoundStep => {
      const hits = matches.get(stepId(step))?.hits ?? [];
      return { ...step, source, lines: matches.get(stepId(step))?.lines ?? [], hits };
    });
    for (const { step } of followed) {
      const problem = this.#problems.get(stepId(step));
      if (problem !== undefined) return `The pattern is not valid. ${problem}`;
    }
    const missing = found.findIndex(({ lines, unless }) => lines.length === 0 && !unless);
    const step = followed[missing]?.step;
    if (step === undefined) return sequenceReason(found, this.#window);
    const suspicion = step.type === 'text' ? suspicionOf(step.source) : null;
    if (suspicion) return `The pattern can match no line: ${suspicion.reason}.`;
    const doubt = step.type === 'text' ? doubtOf(step.source) : null;
    if (doubt) return `No line matches this pattern: ${doubt.reason}.`;
    const why = narrowReason(step, matches.get(looseId(step)));
    const count = followed.filter((one) => !one.step.unless).length;
    if (count === 1) return why ?? 'No line matches this pattern.';
    return why ?? `Step ${missing + 1} of ${followed.length} matches no line.`;
  }
}

function wholeId(index: number): string {
  return `whole ${index}`;
}

function stepId({ unless: _, ...step }: MatchStep): string {
  return `step ${JSON.stringify(step)}`;
}

function looseId({ unless: _, ...step }: MatchStep): string {
  return `loose ${JSON.stringify(step)}`;
}

/** A pattern that may stand anywhere in the message. */
function withoutEdges({ type, source }: MatchStep): string {
  return type === 'regex'
    ? source
    : source
        .trim()
        .replace(/^\^/, '')
        .replace(/(?<!\\)\$$/, '');
}

/** What a line lacks that has all of the text. */
function narrowReason(step: MatchStep, loose: Match | undefined): string | null {
  if (loose === undefined) return null;
  for (const name of Object.keys(step.values ?? {})) {
    const value = loose.captures[name];
    if (value === undefined || step.source !== withoutEdges(step)) continue;
    return `Line ${loose.firstLine} has the text, but "${value}" is not a valid value of <${name}>.`;
  }
  return `Line ${loose.firstLine} has the text, but the message does not begin or end with it.`;
}

/** The words of a regular expression are a guess: the text between its operators. */
function searchFor(step: MatchStep): ClosestLineSearch {
  if (step.type === 'regex') {
    const plain = step.source.replace(/\\[a-zA-Z]|\[[^\]]*\]|\(\?P?<\w+>|[\\^$.|?*+(){}]/g, ' ');
    return new ClosestLineSearch([plain.replace(/\s+/g, ' ')]);
  }
  const parsed = parsePattern(step.source, step.within !== undefined);
  const texts = parsed.ok
    ? parsed.tokens.flatMap((token) => (token.type === 'literal' ? [token.text] : []))
    : [];
  return new ClosestLineSearch(texts);
}

function closestOf(step: MatchStep, { found }: ClosestLineSearch): StepMiss['closest'] {
  if (found === null) return null;
  const parsed = step.type === 'text' ? parsePattern(step.source, step.within !== undefined) : null;
  return { ...found, departure: parsed?.ok ? departureFrom(parsed.tokens, found.text) : null };
}
