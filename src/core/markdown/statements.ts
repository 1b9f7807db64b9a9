import type { Heading, List, ListItem, Nodes, Root, RootContent, Table } from 'mdast';
import type { Position } from '../model.ts';
import { findAll, inlineText } from './plain-text.ts';

/** Text with its code spans. */
export interface Words {
  text: string;
  codes: readonly string[];
  position: Position;
}

/** A sentence of a page, with the items of the list that it introduces. */
export interface Statement extends Words {
  /** Text of the heading above it. */
  heading: string;
  items: readonly Words[];
}

/** A table by the text of its head; a row has a cell for each column. */
export interface Grid {
  head: readonly string[];
  rows: readonly (readonly Words[])[];
}

export interface Chapter {
  heading: Heading;
  title: string;
  nodes: readonly RootContent[];
}

/** Every heading of a page with all that is below it, up to the next of its depth. */
export function chaptersOf({ children }: Root): Chapter[] {
  const ends = new Map<number, number>();
  let open: number[] = [];
  for (const [at, node] of children.entries()) {
    if (node.type !== 'heading') continue;
    const isOver = (other: number): boolean => {
      const above = children[other];
      return above?.type === 'heading' && above.depth >= node.depth;
    };
    for (const over of open.filter(isOver)) ends.set(over, at);
    open = [...open.filter((other) => !isOver(other)), at];
  }
  return children.flatMap((node, at) => {
    if (node.type !== 'heading') return [];
    return [
      { heading: node, title: inlineText(node), nodes: children.slice(at + 1, ends.get(at)) },
    ];
  });
}

/** The statements of some content, in its order. */
export function statementsOf(nodes: readonly Nodes[], heading = ''): Statement[] {
  const found: Statement[] = [];
  let above = heading;
  let last: Statement | null = null;
  for (const node of nodes) {
    if (node.type === 'heading') {
      above = inlineText(node);
      // A heading alone may introduce a list.
      last = { text: '', codes: [], position: positionOf(node), heading: above, items: [] };
      found.push(last);
    } else if (node.type === 'list') {
      const items = itemsOf(node);
      if (last === null) {
        found.push({ text: '', codes: [], position: positionOf(node), heading: above, items });
      } else found[found.length - 1] = { ...last, items };
      last = null;
      for (const item of node.children) found.push(...nested(item, above));
    } else if (node.type === 'blockquote') {
      found.push(...statementsOf(node.children, above));
      last = null;
    } else if (node.type === 'paragraph') {
      last = { ...wordsOf(node), heading: above, items: [] };
      found.push(last);
    } else last = null;
  }
  return found;
}

/** An item with a list of its own is a statement as well. */
function nested({ children }: ListItem, heading: string): Statement[] {
  return children.some(({ type }) => type === 'list') ? statementsOf(children, heading) : [];
}

export function itemsOf({ children }: List): Words[] {
  return children.map((item) => wordsOf(item.children[0] ?? item));
}

export function gridsOf(nodes: readonly Nodes[]): Grid[] {
  return findAll(nodes, 'table').map(gridOf);
}

function gridOf({ children: [head, ...rows] }: Table): Grid {
  return {
    head: (head?.children ?? []).map((cell) => inlineText(cell).toLowerCase()),
    rows: rows.map(({ children }) => children.map(wordsOf)),
  };
}

export function wordsOf(node: Nodes): Words {
  const codes = findAll([node], 'inlineCode').map(({ value }) => value);
  return { text: inlineText(node), codes, position: positionOf(node) };
}

export function positionOf({ position }: Nodes): Position {
  const { start, end } = position ?? { start: first, end: first };
  return {
    start: { ...start, offset: start.offset ?? 0 },
    end: { ...end, offset: end.offset ?? 0 },
  };
}

const first = { line: 1, column: 1, offset: 0 };

/** The first column whose head fits; -1 without one. */
export function columnOf({ head }: Grid, pattern: RegExp): number {
  return head.findIndex((text) => pattern.test(text));
}
