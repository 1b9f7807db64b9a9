import type { RootContent } from 'mdast';

/** Whether a node is a paragraph that is bold as a whole. */
export function isBoldLine(node: RootContent): boolean {
  return (
    node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong'
  );
}
