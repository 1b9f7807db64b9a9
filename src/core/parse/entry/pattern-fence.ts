import type { Code } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import { ValuePosition } from '../../markdown/value-position.ts';
import type { Pattern, PatternStep, Position, Problem } from '../../model.ts';
import { parsePattern, parseRegexStep } from '../../pattern/pattern.ts';
import { readRegexLine } from '../../pattern/regex/regex-line.ts';
import { doubtOf, suspicionOf } from '../../pattern/suspicious-pattern.ts';

/**
 * Reads a `signature` fence: one pattern per line. After a line that ends in a backslash, the next
 * line is the next step of a sequence; words behind the backslash bind it: `\next`, `\within 20`,
 * `\unless`, `\unless within 20`.
 */
export function readPatternFence(fence: Code, source: Source, problems: Problem[]): Pattern[] {
  const patterns: Pattern[] = [];
  let steps: PatternStep[] = [];
  let joint: Joint | null = null;
  let last = source.positionOf(fence);
  for (const { text, position } of fenceLines(fence, source)) {
    if (text.trim() === '') continue;
    last = position;
    const { line, next } = readJoint(text.trimEnd());
    if (next === 'unknown') problems.push(badJoint(line, position));
    const step = boundStep(readStep(line, position), joint);
    checkStep(step, step.type === 'regex' ? 1 : 0, source, problems);
    steps.push(step);
    joint = next === 'unknown' ? null : next;
    if (joint !== null) continue;
    patterns.push({ steps });
    steps = [];
  }
  if (steps.length > 0) patterns.push({ steps });
  if (joint !== null) {
    const rule = { ruleId: 'valid-signature-pattern', messageId: 'dangling-continuation' };
    problems.push({ ...rule, data: {}, position: last });
  }
  return patterns;
}

/** The texts of the steps of a `signature` fence; null where one is a regular expression. */
export function stepTexts(fence: Code): readonly string[] | null {
  const lines = Array.from(fence.value.matchAll(/[^\r\n]+/g), ([text]) =>
    readJoint(text.trimEnd()).line.trim(),
  );
  return lines.some((line) => readRegexLine(line) !== null) ? null : lines;
}

/** How a step is bound to the one before. */
interface Joint {
  within: number | null;
  unless: boolean;
}

const CONTINUED = /(?<!\\)(?:\\\\)*\\$/;
/** Words behind a backslash with a blank before it, which paths such as `C:\next` do not have. */
const JOINT = /(?<=^|\s)\\\s*([a-z][a-z ]*(?:\d+)?(?: +lines?)?)$/i;
const WORDS = /^(unless)? *(?:(next)(?: +line)?|within +(\d{1,6})(?: +lines?)?)?$/i;

/** The line without what binds the next one to it. */
function readJoint(text: string): { line: string; next: Joint | 'unknown' | null } {
  if (CONTINUED.test(text)) {
    return { line: text.slice(0, -1), next: { within: null, unless: false } };
  }
  const found = JOINT.exec(text);
  if (found === null) return { line: text, next: null };
  const [, unless, next, lines] = WORDS.exec((found[1] ?? '').trim()) ?? [];
  const within = next === undefined ? Number(lines ?? 0) : 1;
  if (unless === undefined && within === 0) return { line: text, next: 'unknown' };
  const joint = { within: within === 0 ? null : within, unless: unless !== undefined };
  return { line: text.slice(0, found.index), next: joint };
}

function badJoint(line: string, position: Position): Problem {
  const words = line.slice(line.lastIndexOf('\\'));
  const rule = { ruleId: 'valid-signature-pattern', messageId: 'unknown-continuation' };
  return { ...rule, data: { words }, position };
}

/** A line that is captures alone says nothing but where it stands: it is the very next one. */
function boundStep(step: PatternStep, joint: Joint | null): PatternStep {
  if (joint === null) return step;
  const { within, unless } = joint;
  const isAlone =
    step.type === 'text' && !parsePattern(step.source).ok && parsePattern(step.source, true).ok;
  const lines = within ?? (isAlone && !unless ? 1 : null);
  return {
    ...step,
    ...(lines !== null && { within: lines }),
    ...(unless && { unless: true as const }),
  };
}

function* fenceLines(fence: Code, source: Source): Generator<{ text: string; position: Position }> {
  const places = new ValuePosition(fence, source);
  for (const { 0: text, index } of fence.value.matchAll(/[^\r\n]+/g)) {
    const start = index + text.length - text.trimStart().length;
    yield { text, position: places.span(start, start + text.trim().length) };
  }
}

function readStep(line: string, position: Position): PatternStep {
  const regex = readRegexLine(line.trim());
  if (regex === null) return textStep(line.trim(), position);
  return { type: 'regex', source: regex.body, flags: regex.flags, position };
}

export function textStep(source: string, position: Position): PatternStep {
  return { type: 'text', source, flags: '', position };
}

/** A step of a table's column of regular expressions as one; what is none is read and checked as text. */
export function asRegex(step: PatternStep, source: Source, problems: Problem[]): PatternStep {
  const regex: PatternStep = { ...step, type: 'regex' };
  if (parseRegexStep(regex.source, regex.flags).ok) return regex;
  checkStep(step, 1, source, problems);
  return step;
}

/**
 * Reports an invalid pattern, at the offending character if it is known. `lead` is the number of
 * characters before the pattern in its position.
 */
export function checkStep(
  step: PatternStep,
  lead: number,
  source: Source,
  problems: Problem[],
): void {
  const parsed =
    step.type === 'text'
      ? parsePattern(step.source, step.within !== undefined)
      : parseRegexStep(step.source, step.flags);
  const suspicion = parsed.ok && step.type === 'text' ? suspicionOf(step.source) : null;
  if (suspicion) {
    const { reason, at } = suspicion;
    problems.push({
      ruleId: 'valid-signature-pattern',
      messageId: 'never-matches',
      data: { pattern: step.source, reason },
      position: placeInside(step, at, lead, source),
      // Between backticks in a sentence or table, the author may write for people.
      ...(/no blank|literal dots/.test(reason) && lead > 0 ? { severity: 'info' as const } : {}),
    });
  }
  const doubt =
    parsed.ok && step.type === 'text' && suspicion === null ? doubtOf(step.source) : null;
  if (doubt) {
    problems.push({
      ruleId: 'valid-signature-pattern',
      messageId: 'literal-text',
      data: { pattern: step.source, reason: doubt.reason },
      position: placeInside(step, doubt.at, lead, source),
      severity: 'info',
    });
  }
  if (parsed.ok) return;
  problems.push({
    ruleId: 'valid-signature-pattern',
    messageId: step.type === 'text' ? 'bad-pattern' : 'bad-regex',
    // The rule's sentence adds the full stop.
    data: { pattern: step.source, reason: parsed.reason.replace(/\.$/, '') },
    position: placeInside(step, parsed.at ?? 0, lead, source),
  });
}

/** From the offending character to the end of its capture, or else of the pattern. */
function placeInside(
  { source: pattern, position }: PatternStep,
  at: number,
  lead: number,
  source: Source,
): Position {
  if (at === 0) return position;
  const start = position.start.offset + lead;
  const capture = /^<[^<>]*>/.exec(pattern.slice(at))?.[0].length;
  const end = capture === undefined ? pattern.length : at + capture;
  const last = position.end.offset;
  return source.span(Math.min(start + at, last), Math.min(start + end, last));
}
