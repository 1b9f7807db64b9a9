import type { Code, PhrasingContent, RootContent } from 'mdast';
import type { Pattern, Position, Problem, Signature } from '../model.ts';
import type { Block } from './document.ts';
import { checkStep, readPatternFence, textStep } from './pattern-fence.ts';
import { findAll, plainText } from './plain-text.ts';
import type { Source } from './source.ts';

/**
 * Reads the signature fields of an entry, each by itself: prose in one does not turn the patterns of
 * another into prose. Finds the problems of `valid-signature-pattern` on the way.
 */
export function readSignature(
  blocks: readonly Block[],
  source: Source,
  problems: Problem[],
): Signature | null {
  const found = blocks.flatMap(({ field, nodes }) =>
    field ? readField(nodes, field.position, source, problems) : [],
  );
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

function readField(
  nodes: readonly RootContent[],
  position: Position,
  source: Source,
  problems: Problem[],
): Signature {
  const others = nodes.filter((node) => !isSignatureFence(node));
  const codes = findAll(others, 'inlineCode');
  const isCode = holdsOnlyCode(others);
  const inline = codes.map((code): Pattern => {
    return { steps: [textStep(code.value, source.positionOf(code, position))] };
  });
  if (isCode) for (const pattern of inline) checkStep(pattern.steps[0], problems);
  const fences = findAll(nodes, 'code').filter(isSignatureFence);
  const fenced = fences.flatMap((fence) => readPatternFence(fence, source, problems));
  return {
    patterns: isCode ? [...inline, ...fenced] : fenced,
    observed: isCode ? '' : plainText(others),
    terms: isCode ? [] : codes.map((code) => code.value),
    position,
  };
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

/** The title of an alert as its signature, where it is one word that a log would not hold by chance. */
export function titleSignature(title: string, position: Position): Signature | null {
  const isName = /^[A-Za-z][\w-]{7,}$/.test(title) && /[a-z][A-Z]|[_-]|\d/.test(title);
  if (!isName) return null;
  return { patterns: [{ steps: [textStep(title, position)] }], observed: '', terms: [], position };
}
