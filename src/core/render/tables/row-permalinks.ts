import type { Element } from 'hast';
import { permalink } from '../heading.ts';
import { noteElements } from '../notes/note-elements.ts';
import type { PageContext } from '../page-context.ts';

const groups: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot']);

/** Gives the rows that are entries a permalink in their first cell, and says there that they are in quarantine. */
export function linkRows(node: Element, context: PageContext): Element {
  if (context.rowEntries.size === 0) return node;
  if (node.tagName === 'tr') return linkRow(node, context);
  if (!groups.has(node.tagName)) return node;
  const children = node.children.map((child) =>
    child.type === 'element' ? linkRows(child, context) : child,
  );
  return { ...node, children };
}

function linkRow(row: Element, context: PageContext): Element {
  const id = String(row.properties.id ?? '');
  const entry = context.rowEntries.get(id);
  if (entry === undefined) return row;
  const first = row.children.findIndex((child) => child.type === 'element');
  const children = row.children.map((cell, at) => {
    if (at !== first || cell.type !== 'element') return cell;
    const link = permalink(id, entry.title, context.t);
    return { ...cell, children: [link, ...cell.children, ...rowNotes(id, context)] };
  });
  return { ...row, children };
}

/** What a row or an item of a list says of its entry; for more than a quarantine it has no room. */
export function rowNotes(
  slug: string,
  { options, rowEntries, runbook, t }: PageContext,
): Element[] {
  const entry = rowEntries.get(slug);
  if (entry === undefined) return [];
  const notes = options.notesOf?.(entry.id, slug, runbook) ?? [];
  return noteElements(
    notes.filter(({ about }) => about === 'quarantine'),
    t,
  );
}
