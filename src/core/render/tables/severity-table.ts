import type { Element, ElementContent } from 'hast';
import { severityLevel } from '../../text/severity-level.ts';
import { element, textOf } from '../element.ts';

const severityColumn = /^(?:severity|sev|priority|prio|urgency)\b/i;

/** Longer text speaks about severities; it does not name one. */
const LONGEST_NAME = 24;

/** Marks the cells of a table's severity columns, so that they look like severities elsewhere. */
export function markSeverities(table: Element): Element {
  const columns = new Set(
    cellsOf(rowsOf(table)[0])
      .map((cell, index) => (severityColumn.test(textOf(cell.children).trim()) ? index : -1))
      .filter((index) => index >= 0),
  );
  return columns.size === 0 ? table : mapRows(table, columns);
}

function rowsOf(node: Element): Element[] {
  return elementsOf(node).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));
}

function mapRows(node: Element, columns: ReadonlySet<number>): Element {
  if (node.tagName !== 'tr') return { ...node, children: mapElements(node, mapRows, columns) };
  const cells = cellsOf(node);
  const children = node.children.map((child) =>
    child.type === 'element' && columns.has(cells.indexOf(child)) ? markCell(child) : child,
  );
  return { ...node, children };
}

function mapElements(
  node: Element,
  change: (child: Element, columns: ReadonlySet<number>) => Element,
  columns: ReadonlySet<number>,
): ElementContent[] {
  return node.children.map((child) => (child.type === 'element' ? change(child, columns) : child));
}

function markCell(cell: Element): Element {
  return cell.tagName === 'td' ? markSeverity(cell) : cell;
}

/** Marks the severity that an element names, where it says nothing else. */
export function markSeverity(holder: Element): Element {
  const text = textOf(holder.children).trim();
  const level = severityLevel(text);
  if (level === 'unknown' || text.length > LONGEST_NAME) return holder;
  const properties = { className: ['badge', 'badge-severity'], dataLevel: level };
  return { ...holder, children: [element('span', properties, ...holder.children)] };
}

function cellsOf(row: Element | undefined): Element[] {
  return row === undefined ? [] : elementsOf(row);
}

function elementsOf(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}
