import type { Pattern } from '../../core/model.ts';
import { matchLine, toLinePattern } from '../../core/pattern/match-line.ts';
import { isAnchored, matchRegex } from '../../core/pattern/match-regex.ts';
import { parseRegexStep } from '../../core/pattern/pattern.ts';
import { messageStarts, splitLines, splitSegments } from '../../core/text/log-line.ts';
import { type ParsedStep, parseSteps } from './parsed-pattern.ts';

type StepFinder = (segment: string) => boolean;

/** The lines of a log, each with the texts that it showed one after the other. */
export type LogLines = readonly (readonly string[])[];

/** Whether and where a pattern hits a short log: the 1-based line of its first step, or null. */
export type PatternMatcher = (lines: LogLines) => number | null;

export function linesOf(log: string): LogLines {
  return splitLines(log).map(splitSegments);
}

/**
 * Compiles one pattern; null for an invalid one. It agrees with the matcher of whole logs, whose
 * tables are worth their cost only for many patterns and long logs.
 */
export function compilePattern(pattern: Pattern): PatternMatcher | null {
  return compileSteps(parseSteps(pattern));
}

/** The same for steps that have been parsed. */
export function compileSteps(steps: readonly ParsedStep[]): PatternMatcher | null {
  const finders = steps.map(stepFinder).filter((finder) => finder !== null);
  if (finders.length < steps.length) return null;
  return (lines) => {
    let first: number | null = null;
    let done = 0;
    for (const [index, segments] of lines.entries()) {
      const next = finders[done];
      if (next === undefined) break;
      if (!segments.some(next)) continue;
      first ??= index + 1;
      done += 1;
    }
    return done === finders.length ? first : null;
  };
}

function stepFinder({ step, tokens }: ParsedStep): StepFinder | null {
  if (step.type === 'regex') {
    const { source, flags } = step;
    const parsed = parseRegexStep(source, flags);
    if (!parsed.ok) return null;
    const anchored = isAnchored(source);
    return (text) => matchRegex(parsed.regex, text, anchored ? messageStarts(text) : [0]) !== null;
  }
  if (tokens === null) return null;
  const pattern = toLinePattern(tokens);
  // Only a leading `<name...>` begins where the message does.
  const needsStart = pattern.rests[0] !== null;
  return (text) =>
    matchLine(pattern, text, needsStart ? (messageStarts(text).at(-1) ?? 0) : 0) !== null;
}
