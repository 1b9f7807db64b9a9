import type { Element, ElementContent } from 'hast';
import type { Translate } from '../../text/fill-words.ts';
import { permalink } from '../heading.ts';

const groups: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot']);

/** Gives the rows that are entries a permalink in their first cell; `titles` are by anchor. */
export function linkRows(
  node: Element,
  titles: ReadonlyMap<string, string>,
  t: Translate,
): Element {
  if (titles.size === 0) return node;
  if (node.tagName === 'tr') return linkRow(node, titles, t);
  if (!groups.has(node.tagName)) return node;
  const children = node.children.map((child) =>
    child.type === 'element' ? linkRows(child, titles, t) : child,
  );
  return { ...node, children };
}

function linkRow(row: Element, titles: ReadonlyMap<string, string>, t: Translate): Element {
  const id = String(row.properties.id ?? '');
  const title = titles.get(id);
  if (title === undefined) return row;
  const first = row.children.find((child) => child.type === 'element');
  const linked = (cell: ElementContent): ElementContent => {
    if (cell !== first || cell.type !== 'element') return cell;
    return { ...cell, children: [permalink(id, title, t), ...cell.children] };
  };
  return { ...row, children: row.children.map(linked) };
}
