import type { Code, InlineCode, PhrasingContent, RootContent } from 'mdast';
import { findAll, plainText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Pattern, Position, Problem, Signature } from '../../model.ts';
import type { Block } from '../document.ts';
import { alertNames, alertWord, dottedName, isCamel, openingCode } from '../titles/identifiers.ts';
import { checkStep, readPatternFence, textStep } from './pattern-fence.ts';

const namesOfAlert = new RegExp(`^${alertWord}`, 'iu');

/**
 * Reads the signature fields of an entry, each by itself: prose in one does not turn the patterns of
 * another into prose. Finds the problems of `valid-signature-pattern` on the way.
 */
export function readSignature(
  blocks: readonly Block[],
  source: Source,
  problems: Problem[],
): Signature | null {
  const found = blocks.flatMap(({ field, nodes }) => {
    if (field === null) return [];
    const whole = readField(nodes, field.position, source, problems);
    const read = field.form === 'column' ? withoutNumbers(whole) : whole;
    const isNamed = read.patterns.length === 0 && namesOfAlert.test(field.label);
    return (isNamed ? titleSignature(read.observed, field.position) : null) ?? read;
  });
  const [first] = found;
  if (!first) return null;
  const observed = found.map((signature) => signature.observed).filter((text) => text !== '');
  return {
    patterns: found.flatMap((signature) => signature.patterns),
    observed: observed.join('\n'),
    terms: found.flatMap((signature) => signature.terms),
    position: first.position,
  };
}

/** The status `400` in a table is what one sees, and no text to look for in a log, which has such numbers everywhere. */
function withoutNumbers(read: Signature): Signature {
  const isNumber = ({ steps }: Pattern) => /^\d{1,4}$/.test(steps[0]?.source ?? '');
  const numbers = read.patterns.filter(isNumber).flatMap(({ steps }) => steps[0]?.source ?? []);
  if (numbers.length === 0) return read;
  return {
    ...read,
    patterns: read.patterns.filter((pattern) => !isNumber(pattern)),
    observed: [...numbers, read.observed].filter((text) => text !== '').join('\n'),
  };
}

/**
 * Code spans that a field begins with are patterns, and so is what its fences hold; from the first
 * words on it is prose.
 */
function readField(
  nodes: readonly RootContent[],
  position: Position,
  source: Source,
  problems: Problem[],
): Signature {
  const others = nodes.filter((node) => !isSignatureFence(node));
  const firstProse = others.findIndex((node) => !holdsOnlyCode(node));
  const codes = findAll(firstProse < 0 ? others : others.slice(0, firstProse), 'inlineCode');
  const prose = firstProse < 0 ? [] : others.slice(firstProse);
  const inline = codes.map((code) => readCode(code, position, source, problems));
  const fences = findAll(nodes, 'code').filter(isSignatureFence);
  const fenced = fences.flatMap((fence) => readPatternFence(fence, source, problems));
  return {
    patterns: [...inline, ...fenced],
    observed: plainText(prose),
    terms: findAll(prose, 'inlineCode').map((code) => code.value),
    position,
  };
}

/** A code span as a pattern of one line. `position` stands for a span without one of its own. */
export function readCode(
  code: InlineCode,
  position: Position,
  source: Source,
  problems: Problem[],
): Pattern {
  const step = textStep(code.value, source.positionOf(code, position));
  checkStep(step, codeLead(source.slice(step.position), code.value), source, problems);
  return { steps: [step] };
}

/** Length of the backticks, and of the blank that may follow them, ahead of the text of a code span. */
function codeLead(raw: string, text: string): number {
  const lead = /^`*/.exec(raw)?.[0].length ?? 0;
  return raw.startsWith(text, lead) || !/\s/.test(raw.charAt(lead)) ? lead : lead + 1;
}

export function isSignatureFence(node: RootContent): node is Code {
  return node.type === 'code' && node.lang?.toLowerCase() === 'signature';
}

/** Code spans with only `or`, commas, slashes and list bullets between them. */
function holdsOnlyCode(node: RootContent): boolean {
  if (node.type === 'html') return true;
  if (node.type === 'list')
    return node.children.every((item) => item.children.every(holdsOnlyCode));
  if (node.type !== 'paragraph') return false;
  const codes = node.children.filter((child) => child.type === 'inlineCode');
  return codes.length > 0 && node.children.every((child) => isSeparator(child));
}

function isSeparator(node: PhrasingContent): boolean {
  if (node.type === 'inlineCode' || node.type === 'break' || node.type === 'html') return true;
  // MkDocs takes `{ .class }` behind a code span for its attributes.
  return node.type === 'text' && /^(?:[\s,;/|.·•]|\bor\b|\{:?\s*[#.][^{}]*\})*$/i.test(node.value);
}

/**
 * The title of an alert as its signature, where it is one word that a log would not hold by chance:
 * `KubeletDown`, `🔥 KubeletDown`, `Alert Name: "KubeletDown"`, `KubeletDown (critical)`, `ERR_LID_OPEN: Close it`.
 */
export function titleSignature(title: string, position: Position): Signature | null {
  const name = dottedName(title) ?? openingCode(title);
  const names = name === null ? alertNames(title) : [name];
  const areNames = names.every(
    (name) => name.length >= (isCamel(name) ? 7 : 8) && /[a-z][A-Z]|[._-]|\d/.test(name),
  );
  if (names.length === 0 || !areNames) return null;
  const patterns = names.map((name) => ({ steps: [textStep(name, position)] }));
  return { patterns, observed: '', terms: [], position };
}
