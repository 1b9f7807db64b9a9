import type { RootContent, Table } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { readHtmlBlocks } from '../content/html-blocks.ts';
import { readHtmlTables } from '../content/html-table.ts';
import { withoutQuotes } from '../content/part-of-node.ts';
import { cellBlocks, contentPosition } from '../content/table-cell.ts';
import type { Block } from '../document.ts';
import { isFieldName } from '../fields/label-name.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { readBlocks } from '../outline/blocks.ts';
import { blockOf } from '../outline/section-parts.ts';

/** The fields that rows of tables name, and those in tables, lists and labels written as HTML. */
export function readRowFields(nodes: readonly RootContent[], context: ReadContext): Block[] {
  return fieldsOfTables(withoutQuotes(nodes).flatMap((node) => fieldsIn(node, context)));
}

/** The fields in a table, and those in a table, a list or labels written as HTML. */
function fieldsIn(node: RootContent, context: ReadContext): (readonly Block[])[] {
  const { words, source } = context;
  if (node.type === 'table') return [fieldsOfTable(node, context)];
  if (node.type !== 'html' || !/<(?:b|strong|d[lt]|table)\b/i.test(node.value)) return [];
  const tables = readHtmlTables(node, source).map(({ table }) => fieldsOfTable(table, context));
  if (tables.length > 0) return tables;
  const found = readBlocks(readHtmlBlocks(node, source), {
    words,
    source,
    facts: [],
  });
  return [found.filter(({ field }) => field !== null)];
}

/** One failure has one table; tables that repeat the fields of each other are about the names. */
function fieldsOfTables(tables: readonly (readonly Block[])[]): Block[] {
  const names = tables.flatMap((blocks) => [...new Set(blocks.map(({ field }) => field?.name))]);
  return new Set(names).size < names.length ? [] : tables.flat();
}

/** `| Symptom | ... |`, `| Fix | ... |`: a field in each row, of which at least two are known. */
function fieldsOfTable({ children }: Table, { words, source }: ReadContext): Block[] {
  if (children.some((row) => row.children.length !== 2)) return [];
  // `| Step | Time |` above `| Diagnosis | 2 min |` is a plan.
  const [head] = children[0]?.children ?? [];
  if (
    head &&
    /^\P{L}*(?:steps?|phases?|stages?|tasks?|activit(?:y|ies))\P{L}*$/iu.test(inlineText(head))
  )
    return [];
  const blocks = children.flatMap((row): Block[] => {
    const [head, cell] = row.children;
    if (head === undefined || cell === undefined) return [];
    const label = inlineText(head).replace(/[\s:：]+$/, '');
    const name = words.find(label);
    if (name === null || !isFieldName(name)) return [];
    const nodes = cellBlocks(cell, source);
    const block = blockOf(name, label, contentPosition(cell, source), nodes);
    return block.field ? [{ ...block, field: { ...block.field, form: 'column' } }] : [];
  });
  const sure = blocks.filter(({ field }) => field && !words.isFaint(field.label));
  const names = new Set(sure.flatMap(({ field }) => field?.name ?? []));
  // `Owner` and `Resolution` are properties of anything.
  const telling = [...names].filter((name) => !/^(?:owner|reviewed|status|references)$/.test(name));
  return telling.length >= 2 && sure.length * 2 >= children.length - 1 ? blocks : [];
}
