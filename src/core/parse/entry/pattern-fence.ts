import type { Code } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import { ValuePosition } from '../../markdown/value-position.ts';
import type { Pattern, PatternStep, Position, Problem } from '../../model.ts';
import { parsePattern, parseRegexStep } from '../../pattern/pattern.ts';
import { readRegexLine } from './regex-line.ts';

/**
 * Reads a `signature` fence: one pattern per line; after a line that ends in a backslash, the next
 * line is the next step of a sequence.
 */
export function readPatternFence(fence: Code, source: Source, problems: Problem[]): Pattern[] {
  const patterns: Pattern[] = [];
  let steps: PatternStep[] = [];
  let open = false;
  let last = source.positionOf(fence);
  for (const { text, position } of fenceLines(fence, source)) {
    if (text.trim() === '') continue;
    last = position;
    open = /(?<!\\)(?:\\\\)*\\$/.test(text.trimEnd());
    const step = readStep(open ? text.trimEnd().slice(0, -1) : text, position);
    checkStep(step, step.type === 'regex' ? 1 : 0, source, problems);
    steps.push(step);
    if (open) continue;
    patterns.push({ steps });
    steps = [];
  }
  if (steps.length > 0) patterns.push({ steps });
  if (open) {
    const rule = { ruleId: 'valid-signature-pattern', messageId: 'dangling-continuation' };
    problems.push({ ...rule, data: {}, position: last });
  }
  return patterns;
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
    step.type === 'text' ? parsePattern(step.source) : parseRegexStep(step.source, step.flags);
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
