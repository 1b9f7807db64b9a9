import type { Code, PhrasingContent, RootContent } from 'mdast';
import { parsePattern, parseRegexStep } from '../match/pattern.ts';
import type { Pattern, PatternStep, Position, Problem, Signature } from '../model.ts';
import { findAll, inlineText, plainText } from './plain-text.ts';
import type { Source } from './source.ts';

/** Finds the pattern problems of `valid-signature-pattern` on the way. */
export function readSignature(
  nodes: readonly RootContent[],
  position: Position,
  source: Source,
  problems: Problem[],
): Signature {
  const fences = nodes.filter(isSignatureFence);
  const others = nodes.filter((node) => !isSignatureFence(node));
  const fenced = fences.flatMap((fence) => readFence(fence, source, problems));
  if (!holdsOnlyCode(others)) {
    const terms = findAll(others, 'inlineCode').map((code) => code.value);
    return { patterns: fenced, observed: plainText(others), terms, position };
  }
  const inline = findAll(others, 'inlineCode').map((code): Pattern => {
    const span = source.positionOf(code, position);
    return { steps: [textStep(code.value, span)] };
  });
  const patterns = [...inline, ...fenced];
  for (const pattern of inline) checkStep(pattern.steps[0], problems);
  return { patterns, observed: '', terms: [], position };
}

function isSignatureFence(node: RootContent): node is Code {
  return node.type === 'code' && node.lang?.toLowerCase() === 'signature';
}

/** Code spans with nothing but `or`, commas, slashes and list bullets between them. */
function holdsOnlyCode(nodes: readonly RootContent[]): boolean {
  let codes = 0;
  for (const node of nodes) {
    if (node.type === 'html') continue;
    if (node.type === 'list') {
      const inner = node.children.flatMap((item) => item.children);
      if (!holdsOnlyCode(inner)) return false;
      codes += findAll(inner, 'inlineCode').length;
      continue;
    }
    if (node.type !== 'paragraph') return false;
    for (const child of node.children) {
      if (child.type === 'inlineCode') codes += 1;
      else if (!isSeparator(child)) return false;
    }
  }
  return codes > 0;
}

function isSeparator(node: PhrasingContent): boolean {
  if (node.type === 'break' || node.type === 'html') return true;
  return node.type === 'text' && /^(?:[\s,;/|.·•]|\bor\b)*$/i.test(node.value);
}

/** One pattern a line; a line that ends in a backslash goes on as the next step of a sequence. */
function readFence(fence: Code, source: Source, problems: Problem[]): Pattern[] {
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
  const first = source.positionOf(fence).start;
  for (const [index, text] of fence.value.split('\n').entries()) {
    const lineStart = source.lineStart(first.line + 1 + index);
    const content = text.trim();
    const at = source.text.indexOf(content, lineStart);
    const start = at < 0 ? lineStart : at;
    yield { text, position: source.span(start, start + content.length) };
  }
}

function readStep(line: string, position: Position): PatternStep {
  const regex = /^\/(.+)\/([a-z]*)$/.exec(line.trim());
  const [, body, flags] = regex ?? [];
  if (body === undefined) return textStep(line.trim(), position);
  return { type: 'regex', source: body, flags: flags ?? '', position };
}

function textStep(source: string, position: Position): PatternStep {
  return { type: 'text', source, flags: '', position };
}

function checkStep(step: PatternStep | undefined, problems: Problem[]): void {
  if (step === undefined) return;
  const ruleId = 'valid-signature-pattern';
  if (step.type === 'text') {
    const parsed = parsePattern(step.source);
    if (parsed.ok) return;
    const data = { pattern: step.source, reason: parsed.reason };
    problems.push({ ruleId, messageId: 'bad-pattern', data, position: step.position });
    return;
  }
  const parsed = parseRegexStep(step.source, step.flags);
  if (parsed.ok) return;
  const data = { pattern: step.source, reason: parsed.reason };
  problems.push({ ruleId, messageId: 'bad-regex', data, position: step.position });
}

/** The title of an alert as its signature, where it is one word that a log would not hold by chance. */
export function titleSignature(title: string, position: Position): Signature | null {
  const isName = /^[A-Za-z][\w-]{7,}$/.test(title) && /[a-z][A-Z]|[_-]|\d/.test(title);
  if (!isName) return null;
  return { patterns: [{ steps: [textStep(title, position)] }], observed: '', terms: [], position };
}

/** Short plain text of a field. */
export function fieldText(nodes: readonly RootContent[]): string {
  const [only] = nodes;
  return nodes.length === 1 && only?.type === 'paragraph' ? inlineText(only) : plainText(nodes);
}
