import { HeldHits } from '../../core/log/sequences/held-hits.ts';
import { DEFAULT_WINDOW, SequenceTracker } from '../../core/log/sequences/sequence.ts';
import { type StepHit, stepHit } from '../../core/log/step-hit.ts';
import { type LinkedSteps, linkPattern } from '../../core/pattern/compile.ts';
import { stepParts } from '../../core/pattern/compile-step.ts';
import type { MatchPattern } from '../../core/pattern/match-pattern.ts';
import { splitLines, splitSegments } from '../../core/text/log-line.ts';
import type { ParsedStep } from './parsed-pattern.ts';

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
export function compilePattern(pattern: MatchPattern): PatternMatcher | null {
  const parts = pattern.steps.map(stepParts);
  const finders = parts.flatMap((made) => (typeof made === 'string' ? [] : made.step.find));
  if (finders.length < parts.length || parts.length === 0) return null;
  const linked = linkPattern(pattern, [...finders.keys()]);
  return (lines) => {
    const tracker = new SequenceTracker(linked, DEFAULT_WINDOW);
    const held = new HeldHits<LinkedSteps>();
    for (const [index, segments] of lines.entries()) {
      const hits = new Map<number, StepHit>();
      for (const [step, find] of finders.entries()) {
        const hit = segments.map(find).find((one) => one !== null);
        if (hit) hits.set(step, stepHit(index + 1, hit, null));
      }
      if (hits.size === 0) continue;
      held.cancel(hits);
      const [first, ...others] = tracker.push(hits) ?? [];
      if (first) held.add({ pattern: linked, steps: [first, ...others] });
    }
    return held.settled(null)[0]?.steps[0].line ?? null;
  };
}

/** The same for steps that have been parsed. */
export function compileSteps(steps: readonly ParsedStep[]): PatternMatcher | null {
  return compilePattern({ steps: steps.map(({ step }) => step) });
}
