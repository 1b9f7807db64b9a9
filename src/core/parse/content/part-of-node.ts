import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Source } from '../../markdown/source.ts';

/** A part of a paragraph as a paragraph of its own. */
export function partOfParagraph(
  children: PhrasingContent[],
  around: Paragraph,
  source: Source,
): Paragraph {
  const [first] = children;
  const last = children.at(-1);
  if (!first || !last) return { type: 'paragraph', children };
  const outer = source.positionOf(around);
  const { start } = source.positionOf(first, outer);
  const { end } = source.positionOf(last, outer);
  return { type: 'paragraph', children, position: { start, end } };
}

/** Some items of a list as a list of their own. */
export function partOfList(children: ListItem[], list: List): List {
  if (children.length === list.children.length) return list;
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return { ...list, children, ...(start && end && { position: { start, end } }) };
}

/** The content of quotations and of what is set apart, in their place. */
export function withoutQuotes(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) =>
    node.type === 'blockquote' ? withoutQuotes(node.children) : node,
  );
}
