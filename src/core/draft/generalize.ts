import { findVolatile, type VolatilePart } from '../log/failures/volatile.ts';
import type { VolatileKind } from '../log/failures/volatile-kinds.ts';
import { createLogMatcher } from '../log/log-matcher.ts';
import { compileSignatures } from '../pattern/compile.ts';
import type { MatchStep } from '../pattern/match-pattern.ts';
import { parsePattern } from '../pattern/pattern.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { type DraftStep, regexStep, textStep } from './draft-step.ts';
import { failureCounts } from './failure-counts.ts';

/** A signature made from lines of a log. */
export interface Generalization {
  /** As in a signature fence: a sequence has a step on each line. */
  pattern: string;
  captures: string[];
  /** The constant text of the first line. */
  words: string;
}

/** A longer message is cut at a blank, because its beginning identifies it. */
const MAX_LENGTH = 240;
/** So much of it, whatever the length of its parts, which placeholders stand for. */
const MAX_READ = 1000;
const PLACEHOLDER = 8;
/** The least literal letters of a pattern; with fewer it would match unrelated lines. */
const LEAST_LETTERS = 10;
/** At the start of a message, fewer tell: `Diff in`. */
const LEAST_LETTERS_AT_START = 5;
/** Beside the name of a test, `FAILED` is enough: the entry is for every test that fails. */
const LEAST_LETTERS_OF_TEST = 4;

const COUNTS: readonly VolatileKind[] = [
  ...(['number', 'size', 'duration', 'port', 'shard', 'shards', 'position', 'time'] as const),
  'version',
];

const NO_KINDS: ReadonlySet<VolatileKind> = new Set();

/** Kinds that become literal first if too little literal text remains. */
const LEVELS: readonly ReadonlySet<VolatileKind>[] = [
  NO_KINDS,
  new Set(COUNTS),
  new Set([...COUNTS, 'host', 'path', 'test', 'url', 'pod', 'ref', 'thread', 'email']),
];

/** Invisible characters, which do not belong in a runbook. */
const HIDDEN = /(?:(?!\s)[\p{Cc}\p{Cf}\uFFFD])+/gu;
/** What pytest writes ahead of an error. */
const MARKER = /^E {2,}(?=\S)/;
/** What Maven writes behind one. */
const HELP = /\s*-> \[Help \d+\]\s*$/;

/** A message without invisible characters, and with single blanks. */
export function visibleText(message: string): string {
  return message.replace(HIDDEN, '').replace(/\s+/g, ' ').trim();
}

/** Turns one message into patterns; see `generalizeLines`. */
export function generalize(message: string): Generalization[] {
  return generalizeLines([message]);
}

/**
 * Turns messages, a step of a sequence each, into patterns that match them, the one with most
 * placeholders first. Each is tested on the messages: it matches, and each placeholder captures its
 * part. Where a run without failures would print the line too, with zeros, the first pattern asks
 * for more than zero. Empty if a message has no constant text.
 */
export function generalizeLines(messages: readonly string[]): Generalization[] {
  const lines = messages.map((message) => {
    const shown = message.replace(MARKER, '').replace(HELP, '');
    const whole = shown.replace(HIDDEN, '\0').replace(/\s+/g, ' ').trim().slice(0, MAX_READ);
    const { text, parts } = cut(whole, findVolatile(whole));
    return { text: withoutFullStop(text, parts.at(-1)), parts, message: shown };
  });
  const found: Generalization[] = [];
  const add = (
    stepOf: StepOf,
    literal: ReadonlySet<VolatileKind> | null,
    least = LEAST_LETTERS,
  ): void => {
    const steps: DraftStep[] = [];
    for (const { text, parts } of lines) {
      const kept = literal === null ? [] : parts.filter(({ kind }) => !literal.has(kind));
      if (literal !== null && !isEnough(text, kept, least)) return;
      steps.push(stepOf(text, kept, Object.assign({}, ...steps.map(({ values }) => values))));
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

type StepOf = (
  text: string,
  parts: readonly VolatilePart[],
  taken: Readonly<Record<string, string>>,
) => DraftStep;

function narrowStep(
  text: string,
  parts: readonly VolatilePart[],
  taken: Readonly<Record<string, string>>,
): DraftStep {
  const counts = failureCounts(text, parts);
  return counts.length > 0 ? regexStep(text, parts, counts, taken) : textStep(text, parts, taken);
}

/** Whether all that a text tells is at its start, and too short to be found elsewhere. */
function startsWithWords(text: string, parts: readonly VolatilePart[]): boolean {
  const start = text.slice(0, parts[0]?.start ?? 0);
  const isStart = (start.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS_AT_START;
  return isStart && !isEnough(text, parts, LEAST_LETTERS);
}

function startStep(
  text: string,
  parts: readonly VolatilePart[],
  taken: Readonly<Record<string, string>>,
): DraftStep {
  const step = textStep(text, parts, taken);
  return { ...step, source: `^${step.source}` };
}

function generalization(steps: readonly DraftStep[]): Generalization {
  return {
    pattern: steps.map(({ source }) => source).join(' \\\n'),
    words: steps[0]?.words ?? '',
    captures: [...new Set(steps.flatMap(({ values }) => Object.keys(values)))],
  };
}

/** Ahead of a full stop, `3.2.1` would end at its first; at the end of a message it leaves it out. */
function withoutFullStop(text: string, last: VolatilePart | undefined): string {
  const isEnd = last !== undefined && last.end === text.length - 1 && text.endsWith('.');
  return isEnd && text.slice(last.start, last.end).includes('.') ? text.slice(0, -1) : text;
}

/** The text up to a blank, long enough without its parts. */
function cut(
  text: string,
  parts: readonly VolatilePart[],
): { text: string; parts: readonly VolatilePart[] } {
  let spare = 0;
  for (const { start, end } of parts) {
    if (start - spare > MAX_LENGTH) break;
    spare += Math.max(0, end - start - PLACEHOLDER);
  }
  const most = MAX_LENGTH + spare;
  if (text.length <= most) return { text, parts };
  const blank = text.lastIndexOf(' ', most);
  const at = blank < most / 2 ? most : blank;
  const split = parts.find(({ start, end }) => start < at && end > at);
  const end = split?.start ?? at;
  return { text: text.slice(0, end).trimEnd(), parts: parts.filter((part) => part.end <= end) };
}

function isEnough(text: string, parts: readonly VolatilePart[], least: number): boolean {
  const inParts = parts.map(({ start, end }) => text.slice(start, end)).join('');
  const count = (one: string): number => one.match(/\p{L}/gu)?.length ?? 0;
  const letters = count(text) - count(inParts);
  const isTest = parts.some(({ kind }) => kind === 'test');
  return letters >= (isTest ? LEAST_LETTERS_OF_TEST : least);
}

function holds(steps: readonly DraftStep[], messages: readonly string[]): boolean {
  const sources = steps.map(({ source, type }): MatchStep => {
    return { type, source: type === 'regex' ? source.slice(1, -1) : source, flags: '' };
  });
  if (sources.some(({ type, source }) => type === 'text' && !parsePattern(source).ok)) return false;
  const entry = { id: '', title: '', kind: 'signatures' as const, patterns: [{ steps: sources }] };
  const matcher = createLogMatcher(compileSignatures([entry]));
  matcher.write(encodeUtf8(`\n${messages.join('\n')}`));
  const [match] = matcher.finish().matches;
  return (
    match !== undefined &&
    steps
      .flatMap(({ values }) => Object.entries(values))
      .every(([name, value]) => match.captures[name] === value)
  );
}
