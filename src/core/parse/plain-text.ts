import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** Blocks as plain text, one line each; list items are marked, code keeps its lines. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => blockText(node, ''))
    .filter((text) => text !== '')
    .join('\n');
}

/** Inline content as one line. */
export function inlineText(node: Nodes): string {
  return textOf(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
}

function blockText(node: Nodes, indent: string): string {
  switch (node.type) {
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '-';
          const inner = item.children.map((child) => blockText(child, `${indent}  `));
          return `${indent}${mark} ${inner.filter((text) => text !== '').join('\n')}`;
        })
        .join('\n');
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.map((child) => blockText(child, indent)).join('\n');
    case 'table':
      return node.children
        .map((row) => row.children.map((cell) => inlineText(cell)).join(' | '))
        .join('\n');
    case 'code':
      return node.value;
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return '';
    default:
      return inlineText(node);
  }
}

/** Every node of one type below (and including) the given ones, in document order. */
export function findAll<T extends Nodes['type']>(
  nodes: readonly Nodes[],
  type: T,
): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: T }>);
    if ('children' in node) for (const child of node.children as RootContent[]) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}
