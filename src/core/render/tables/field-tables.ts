import type { Nodes, RootContent, Table } from 'mdast';
import { findAll, inlineText } from '../../markdown/plain-text.ts';
import type { Block, ParsedRunbook, Section } from '../../parse/document.ts';

/** A table that explains the fields of an artifact, such as the keys of a JSON file. */
export interface FieldTable {
  /** File names or paths that it speaks of, as they are written there. */
  files: string[];
  /** Heading that it stands below. */
  title: string;
  /** Anchor of that heading. */
  slug: string;
  rows: { field: string; meaning: string }[];
}

const fileName = /^[\p{L}\p{N}_.*<>{}~/-]*[\p{L}\p{N}_*>}-]\.[a-z][a-z0-9]{1,7}$/iu;

/**
 * The tables of a page whose first column holds code, below a heading that names a file or right after
 * a text that does.
 */
export function readFieldTables({ outline }: ParsedRunbook): FieldTable[] {
  return tablesOf(outline);
}

function tablesOf(section: Section): FieldTable[] {
  const own = section.heading ? filesIn(section.heading) : [];
  return section.parts.flatMap((part) =>
    part.type === 'section' ? tablesOf(part) : tablesOfBlock(part, section, own),
  );
}

function tablesOfBlock({ nodes }: Block, section: Section, own: string[]): FieldTable[] {
  return nodes.flatMap((node, index): FieldTable[] => {
    if (node.type !== 'table') return [];
    const files = own.length > 0 ? own : filesIn(nodes[index - 1]);
    const rows = fieldRows(node);
    if (files.length === 0 || rows.length === 0 || section.slug === '') return [];
    return [{ files, title: section.title, slug: section.slug, rows }];
  });
}

function filesIn(node: RootContent | undefined): string[] {
  if (node?.type !== 'heading' && node?.type !== 'paragraph') return [];
  const written = findAll([node], 'inlineCode').map(({ value }) => value);
  const words = node.type === 'heading' ? inlineText(node).split(/[\s,;()]+/) : [];
  return [...new Set([...written, ...words])].filter((text) => fileName.test(text));
}

/** Empty where most rows begin without code: such a table explains no fields. */
function fieldRows(table: Table): FieldTable['rows'] {
  const rows = table.children.slice(1);
  const named = rows.filter(({ children: [first] }) => first?.children[0]?.type === 'inlineCode');
  if (named.length * 2 <= rows.length) return [];
  return rows.map(({ children: [first, ...rest] }) => ({
    field: first ? inlineText(first) : '',
    meaning: rest.map((cell: Nodes) => inlineText(cell)).join(' · '),
  }));
}
