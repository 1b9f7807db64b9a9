import type { RootContent } from 'mdast';
import { findAll, plainText } from '../../markdown/plain-text.ts';
import type { Block } from '../document.ts';

/** What tells more of a failure: its context, and examples and steps to reproduce that are words alone. */
export function readContext(blocks: readonly Block[]): string {
  return plainText(
    blocks.flatMap(({ field, nodes }): readonly RootContent[] => {
      if (field?.name === 'context') return nodes;
      if (field?.name === 'replay') return nodes.filter(isListOfWords);
      const isProse = field?.name === 'example' && findAll(nodes, 'code').length === 0;
      return isProse ? nodes : [];
    }),
  );
}

/** Several steps without a command. */
function isListOfWords(node: RootContent): boolean {
  return (
    node.type === 'list' &&
    node.children.length > 1 &&
    findAll([node], 'code').length === 0 &&
    findAll([node], 'inlineCode').length < node.children.length
  );
}
