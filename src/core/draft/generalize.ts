import { readFailureLine } from '../log/failures/failure-line.ts';
import type { VolatilePart } from '../log/failures/volatile.ts';
import type { VolatileKind } from '../log/failures/volatile-kinds.ts';
import { matchText } from '../log/log-matcher.ts';
import { compileSignatures } from '../pattern/compile.ts';
import type { MatchStep } from '../pattern/match-pattern.ts';
import { parsePattern } from '../pattern/pattern.ts';
import { type DraftStep, regexStep, textStep } from './draft-step.ts';
import { readDraftText } from './draft-text.ts';
import {
  keptParts,
  LEAST_LETTERS,
  LEAST_LETTERS_AT_START,
  LEVELS,
  NO_KINDS,
  startsWithWords,
} from './literal-text.ts';

/** A signature made from lines of a log. */
export interface Generalization {
  /** As in a signature fence: a sequence has a step on each line. */
  pattern: string;
  captures: string[];
  /** The constant text of the first line. */
  words: string;
}

/**
 * Turns messages, a step of a sequence each, into patterns that match them, the one with most
 * placeholders first. Each is tested on the messages: it matches, and each placeholder captures its
 * part. Where a run without failures would print the line too, with zeros, the first pattern asks
 * for more than zero. Empty if a message has no constant text.
 */
export function generalizeLines(messages: readonly string[]): Generalization[] {
  const lines = messages.map(readDraftText);
  const found: Generalization[] = [];
  const add = (
    stepOf: StepOf,
    literal: ReadonlySet<VolatileKind> | null,
    least = LEAST_LETTERS,
  ): void => {
    const steps: DraftStep[] = [];
    for (const { text, parts } of lines) {
      const kept = keptParts(text, parts, literal, least);
      if (kept === null && lines.length === 1) return;
      steps.push(stepOf(text, kept ?? [], Object.assign({}, ...steps.map(({ values }) => values))));
    }
    const texts = lines.map(({ message }) => message);
    if (holds(steps, texts)) found.push(generalization(steps));
  };
  const isNarrow = lines.some(({ text, parts }) => failureCounts(text, parts).length > 0);
  const [only] = lines;
  if (only && lines.length === 1 && !isNarrow && startsWithWords(only.text, only.parts)) {
    add(startStep, NO_KINDS, LEAST_LETTERS_AT_START);
  }
  for (const literal of LEVELS) {
    if (isNarrow) add(narrowStep, literal);
    add(textStep, literal);
  }
  add(textStep, null);
  const known = new Set<string>();
  return found.filter(({ pattern }) => !known.has(pattern) && known.add(pattern));
}

type StepOf = typeof textStep;

const narrowStep: StepOf = (text, parts, taken) => {
  const counts = failureCounts(text, parts);
  return counts.length > 0 ? regexStep(text, parts, counts, taken) : textStep(text, parts, taken);
};

const startStep: StepOf = (text, parts, taken) => {
  const step = textStep(text, parts, taken);
  return { ...step, source: `^${step.source}` };
};

function generalization(steps: readonly DraftStep[]): Generalization {
  return {
    pattern: steps.map(({ source }) => source).join(' \\\n'),
    words: steps[0]?.words ?? '',
    captures: [...new Set(steps.flatMap(({ values }) => Object.keys(values)))],
  };
}

function holds(steps: readonly DraftStep[], messages: readonly string[]): boolean {
  const sources = steps.map(({ source, type }): MatchStep => {
    return { type, source: type === 'regex' ? source.slice(1, -1) : source, flags: '' };
  });
  if (sources.some(({ type, source }) => type === 'text' && !parsePattern(source).ok)) return false;
  const entry = { id: '', title: '', kind: 'signatures' as const, patterns: [{ steps: sources }] };
  const [match] = matchText(compileSignatures([entry]), `\n${messages.join('\n')}`);
  return (
    match !== undefined &&
    steps
      .flatMap(({ values }) => Object.entries(values))
      .every(([name, value]) => match.captures[name] === value)
  );
}

const WORDS =
  '(?:fail(?:ed|ures?|ing)?|errors?|broken|crashed|problems?|violations?|mismatches|unexpected)';
const BEFORE = new RegExp(`\\b${WORDS}(?: tests?)?["']?\\s*[:=(]\\s*$`, 'i');
const AFTER = new RegExp(`^(?: of [\\d,]+)?\\s+(?:\\w+ )?${WORDS}\\b`, 'i');
/** The number behind such a word says which one, or out of how many. */
const NUMBERED =
  /\b(?:of|attempt|build|chunk|job|node|partition|pipeline|process|replica|retry|run|shard|stage|step|suite|task|test|thread|worker)s?\s#?$/i;

/**
 * The numbers of a line that count failures, if a run without any prints the same line with zeros
 * in their places: a pattern has to ask for more than zero.
 */
function failureCounts(text: string, parts: readonly VolatilePart[]): VolatilePart[] {
  const counts = parts.filter(
    ({ kind, start, end }) =>
      kind === 'number' &&
      /^[1-9]\d*$/.test(text.slice(start, end)) &&
      (BEFORE.test(text.slice(0, start)) ||
        (AFTER.test(text.slice(end)) && !NUMBERED.test(text.slice(0, start)))),
  );
  return counts.length > 0 && readFailureLine(withZeros(text, counts)) === null ? counts : [];
}

function withZeros(text: string, counts: readonly VolatilePart[]): string {
  return counts.reduceRight(
    (line, { start, end }) => `${line.slice(0, start)}0${line.slice(end)}`,
    text,
  );
}
