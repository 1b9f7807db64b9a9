import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { splitLines, trimStart } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { partOfList, partOfParagraph } from './part-of-node.ts';

/**
 * A list that ends where a label in bold stands at its margin, right below its last item. In Markdown the label is a
 * line of that item; who writes it opens something else:
 *
 *     1. The password is wrong.
 *     **Fix:** write it again.
 *
 * Other nodes come back as they are.
 */
export function endListAtLabel(node: RootContent, source: Source): RootContent[] {
  if (node.type !== 'list') return [node];
  const item = node.children.at(-1);
  const last = item?.children.at(-1);
  if (item === undefined || last === undefined) return [node];
  const margin = source.positionOf(node).start.column;
  const cut = last.type === 'paragraph' ? cutAtLabel(last, margin, source) : null;
  if (cut === null) return [node];
  const { end } = source.positionOf(cut.ahead);
  const position = { start: source.positionOf(item).start, end };
  const shorter: ListItem = {
    ...item,
    children: [...item.children.slice(0, -1), cut.ahead],
    position,
  };
  const items = [...node.children.slice(0, -1), shorter];
  const list: List = { ...node, children: items };
  return [
    { ...partOfList(items, list), position: { ...source.positionOf(node), end } },
    cut.behind,
  ];
}

function cutAtLabel(
  paragraph: Paragraph,
  margin: number,
  source: Source,
): { ahead: Paragraph; behind: Paragraph } | null {
  if (!paragraph.children.some(({ type }) => type === 'strong')) return null;
  const lines = splitLines(paragraph.children, source);
  const at = lines.findIndex(
    (line, index) => index > 0 && isLabelAt(trimStart(line, source), margin, source),
  );
  if (at < 0) return null;
  const behind = trimStart(lines.slice(at).flat(), source);
  return {
    ahead: partOfParagraph(lines.slice(0, at).flat(), paragraph, source),
    behind: partOfParagraph(behind, paragraph, source),
  };
}

/** Whether a line is a label with its colon that begins no further in than the list. */
function isLabelAt(
  [first, next]: readonly PhrasingContent[],
  margin: number,
  source: Source,
): boolean {
  if (first?.type !== 'strong' || source.positionOf(first).start.column > margin) return false;
  const behind = next?.type === 'text' ? next.value : '';
  return /[:：]\s*$/.test(inlineText(first)) || /^\s?[:：]/.test(behind);
}
