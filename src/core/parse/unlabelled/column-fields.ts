import type { List, ListItem, RootContent, Table } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { FieldName } from '../../model.ts';
import { cellBlocks, contentPosition } from '../content/table-cell.ts';
import type { Block, Section } from '../document.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { blockOf, ordinaryNodes } from '../outline/section-parts.ts';

/**
 * The columns of a table of an entry as its fields, each cell an item: `| Cause | Solution |`. `present` are the
 * fields that the entry has elsewhere. A table with a column of symptoms lists failures of its own.
 */
export function readFieldTables(
  section: Section,
  present: ReadonlySet<FieldName>,
  context: ReadContext,
): Block[] {
  if (present.has('remediation') || present.has('diagnosis')) return [];
  return ordinaryNodes(section).flatMap((node) => columnsOf(node, context));
}

function columnsOf(node: RootContent, { words, source }: ReadContext): Block[] {
  if (node.type !== 'table') return [];
  const [head, ...rows] = node.children;
  const named = (head?.children ?? []).map((cell) => {
    const name = words.findColumn(inlineText(cell))?.name;
    return name === 'causes' || name === 'diagnosis' || name === 'remediation' ? name : null;
  });
  if (
    named.includes(null) ||
    !named.includes('remediation') ||
    named.length < 2 ||
    rows.length === 0
  )
    return [];
  if (new Set(named).size < named.length) return [];
  const { end } = source.positionOf(node);
  return named.flatMap((name, index) => {
    const cell = head?.children[index];
    if (name === null || cell === undefined) return [];
    const { start } = contentPosition(cell, source);
    const items = itemsOf(rows, index, source);
    const list: List = { type: 'list', ordered: false, children: items, position: { start, end } };
    return blockOf(name, inlineText(cell), { start, end }, [list]);
  });
}

function itemsOf(
  rows: Table['children'],
  index: number,
  source: ReadContext['source'],
): ListItem[] {
  return rows.flatMap((row): ListItem[] => {
    const cell = row.children[index];
    const children = cell ? cellBlocks(cell, source) : [];
    if (cell === undefined || children.length === 0) return [];
    const position = contentPosition(cell, source);
    return [{ type: 'listItem', children: children as ListItem['children'], position }];
  });
}
