import type { Nodes, Root } from 'mdast';
import { stepTexts } from '../entry/pattern-fence.ts';
import { isSignatureFence } from '../entry/signature.ts';

/** Tags of which code is made, as only the reader of entries can tell. */
const codeTag = /<(?:code|pre)\b/i;

/**
 * The texts among which every step of a pattern in a page is: its code spans and the lines of its
 * `signature` fences. Only names of alerts and codes of errors are made of other text. Null where patterns may
 * come from elsewhere, too.
 */
export function patternTexts(tree: Root): readonly string[] | null {
  const found: string[] = [];
  return visit(tree, found) ? found : null;
}

function visit(node: Nodes, found: string[]): boolean {
  if (node.type === 'inlineCode') found.push(node.value);
  else if (node.type === 'html') return !codeTag.test(node.value);
  else if (node.type === 'code' && isSignatureFence(node)) {
    const texts = stepTexts(node);
    if (texts === null) return false;
    found.push(...texts);
  }
  return !('children' in node) || node.children.every((child) => visit(child, found));
}
