import type { RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { onlyLooks } from '../content/acting.ts';
import { showsText } from '../content/code-language.ts';
import { looksAtSomething } from '../titles/steps.ts';

/**
 * How many nodes at the start of what to do only look at something: `Check the disk:` or such a heading above
 * commands that change nothing. Each paragraph or heading opens a part with what stands below it.
 */
export function lookingAhead(nodes: readonly RootContent[]): number {
  const starts = nodes.flatMap(({ type }, at) =>
    at === 0 || type === 'paragraph' || type === 'heading' ? at : [],
  );
  const acting = starts.findIndex((start, at) => !looks(nodes.slice(start, starts[at + 1])));
  return acting < 0 ? nodes.length : (starts[acting] ?? 0);
}

function looks(part: readonly RootContent[]): boolean {
  const [first] = part;
  const isNamed = first?.type === 'paragraph' || first?.type === 'heading';
  return isNamed && looksAtSomething(inlineText(first)) && onlyLooks(part);
}

/** Whether content looks at something by what it says: commands that change nothing, or items that each order to look. */
export function surelyLooks(node: RootContent): boolean {
  if (node.type !== 'list') return onlyLooks([node]);
  return node.children.every(
    ({ children: [first] }) => first?.type === 'paragraph' && looksAtSomething(inlineText(first)),
  );
}

/** The same of what stands between the symptoms and the remedy, where any command is more likely to. */
export function mayLook(node: RootContent): boolean {
  return surelyLooks(node) || (node.type === 'code' && !showsText(node));
}
