import type { Code } from 'mdast';
import { parsePattern, parseRegexStep } from '../match/pattern.ts';
import type { Pattern, PatternStep, Position, Problem } from '../model.ts';
import type { Source } from './source.ts';
import { ValuePosition } from './value-position.ts';

/**
 * Reads a `signature` fence: one pattern a line; a line that ends in a backslash goes on as the next
 * step of a sequence.
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
    checkStep(step, problems);
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
  const regex = /^\/(.+)\/([a-z]*)$/.exec(line.trim());
  const [, body, flags] = regex ?? [];
  if (body === undefined) return textStep(line.trim(), position);
  return { type: 'regex', source: body, flags: flags ?? '', position };
}

export function textStep(source: string, position: Position): PatternStep {
  return { type: 'text', source, flags: '', position };
}

/** Reports a pattern that cannot be matched. */
export function checkStep(step: PatternStep | undefined, problems: Problem[]): void {
  if (step === undefined) return;
  const ruleId = 'valid-signature-pattern';
  if (step.type === 'text') {
    const parsed = parsePattern(step.source);
    if (parsed.ok) return;
    const data = { pattern: step.source, reason: withoutStop(parsed.reason) };
    problems.push({ ruleId, messageId: 'bad-pattern', data, position: step.position });
    return;
  }
  const parsed = parseRegexStep(step.source, step.flags);
  if (parsed.ok) return;
  const data = { pattern: step.source, reason: withoutStop(parsed.reason) };
  problems.push({ ruleId, messageId: 'bad-regex', data, position: step.position });
}

/** The rule's sentence ends where the reason does. */
function withoutStop(reason: string): string {
  return reason.replace(/\.$/, '');
}
