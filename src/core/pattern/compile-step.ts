import type { RE2JS } from 're2js';
import { anchorPlaces } from '../text/log-line.ts';
import { valueTests } from './captured-value.ts';
import type { CompiledStep, StepParts } from './compiled-step.ts';
import type { MatchStep } from './match-pattern.ts';
import { parseRegexStep } from './pattern.ts';
import { isAnchored, matchRegex } from './regex/match-regex.ts';
import { literalsOfRegex } from './regex/regex-literals.ts';
import { textStep } from './text-step.ts';

/** Returns the finder of a usable step; compiles it on first use. */
export function lateFinder(step: MatchStep): CompiledStep['find'] {
  let find: CompiledStep['find'] | null = null;
  return (segment) => {
    if (find === null) {
      const made = stepParts(step);
      find = typeof made === 'string' ? () => null : made.step.find;
    }
    return find(segment);
  };
}

/** Compiles a step, or returns the reason why it cannot be used. */
export function stepParts(step: MatchStep): StepParts | string {
  return step.type === 'text' ? textStep(step) : regexStep(step);
}

function regexStep(step: MatchStep): StepParts | string {
  const parsed = parseRegexStep(step.source, step.flags);
  if (!parsed.ok) return parsed.reason;
  const texts = literalsOfRegex(step.source);
  const weight = texts.join('').replaceAll(' ', '').length;
  const find = regexFinder(parsed.regex, step);
  const choice = { forms: [texts], fold: step.flags === 'i' };
  const bounded = /[$^]|\\[AzbB]/.test(step.source);
  const captures = parsed.captures.length > 0;
  return { step: { find, literal: false, captures, bounded, weight }, choice };
}

function regexFinder(regex: RE2JS, { source, values }: MatchStep): CompiledStep['find'] {
  const anchored = isAnchored(source);
  const tests = valueTests(values);
  return (segment) => {
    return matchRegex(regex, segment, anchored ? anchorPlaces(segment) : [0], tests);
  };
}
