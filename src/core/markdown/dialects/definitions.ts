import type { List, ListItem, Nodes, Paragraph, Parents, Root, Strong } from 'mdast';
import { splitLines, trimStart } from '../inline.ts';
import { textOf } from '../plain-text.ts';
import type { Source } from '../source.ts';
import type { Line } from './line.ts';

declare module 'mdast' {
  interface ListItemData {
    /** How many of its blocks, after the first ones, are each definition of the terms in those. */
    definitions?: readonly number[];
  }
}

/** Most pages have none of it. */
export const anyDefinition = /^[ \t>]*:[ \t]+\S/m;

/** More blanks than four would make code of an item. */
const definition = /^([ \t>]*):(?:\t| {1,4})(?=[^ \t])/;
const leadOfText = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;
/** Longer lines are sentences. */
const longestTerm = 120;

/**
 * Where the colon of a definition stands in a line: `:   text` below its term, as Hugo, MkDocs, MyST and PHP
 * Markdown Extra write it, or below another definition; -1 where a line is none.
 */
export function definitionMark(
  index: number,
  lines: readonly Line[],
  known: ReadonlySet<number>,
): number {
  const { text, start } = lines[index] ?? { text: '', start: 0 };
  const [, lead] = definition.exec(text) ?? [];
  if (lead === undefined) return -1;
  const isBlank = (line: string): boolean => /^[ \t>]*$/.test(line);
  let at = index - 1;
  while (at >= 0) {
    const above = lines[at]?.text ?? '';
    if (!isBlank(above) && widthOf(above) <= lead.length) break;
    at -= 1;
  }
  const above = lines[at];
  if (above === undefined) return -1;
  const isSecond = known.has(above.start + lead.length);
  const isBelow = at === index - 1 || (at === index - 2 && isBlank(lines[index - 1]?.text ?? ''));
  const isTerm = isBelow && widthOf(above.text) === lead.length && above.text.length <= longestTerm;
  return isSecond || isTerm ? start + lead.length : -1;
}

function widthOf(text: string): number {
  return leadOfText.exec(text)?.[0].length ?? 0;
}

/**
 * Makes a list of terms with their definitions, as if each were written `- **term**` with the definition below it.
 * Returns the marks that began no definition: colons in code, behind a table or below a long text.
 */
export function readDefinitions(
  tree: Root,
  marks: readonly number[],
  source: Source,
): ReadonlySet<number> {
  const astray = new Set(marks);
  if (marks.length > 0) visit(tree, astray, source);
  return astray;
}

function visit(parent: Parents, marks: Set<number>, source: Source): void {
  const read: Nodes[] = [];
  for (const child of parent.children) {
    const isMarked = beginsByMark(child, marks);
    const last = read.at(-1);
    const terms = isMarked && last?.type === 'paragraph' ? termsIn(last, source) : [];
    // What a mark that is none made an item of holds none either.
    if ('children' in child && (!isMarked || terms.length > 0)) {
      for (const { position } of isMarked ? child.children : [])
        marks.delete(position?.start.offset ?? -1);
      visit(child, marks, source);
    }
    if (!isMarked || terms.length === 0) {
      read.push(child);
      continue;
    }
    read.pop();
    const item = defined(terms, child);
    const before = read.at(-1);
    if (before?.type === 'list' && before.children[0]?.data?.definitions) {
      before.children.push(item);
      before.position = around(before, item);
    } else read.push({ ...child, spread: true, children: [item], position: item.position });
  }
  parent.children = read as never;
}

function beginsByMark(node: Nodes, marks: ReadonlySet<number>): node is List {
  return (
    node.type === 'list' &&
    node.children.every(({ position }) => marks.has(position?.start.offset ?? -1))
  );
}

function termsIn({ children }: Paragraph, source: Source): Paragraph[] {
  const lines = splitLines(children, source).map((line) => trimStart(line, source));
  const isLong = lines.some((line) => line.map(textOf).join('').length > longestTerm);
  return isLong || lines.length > 3 ? [] : lines.flatMap((line) => termOf(line));
}

function termOf(children: Paragraph['children']): Paragraph[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return [];
  const position = around(first, last);
  if (first === last && first.type === 'strong') return [{ type: 'paragraph', children, position }];
  const strong: Strong = { type: 'strong', children, position };
  return [{ type: 'paragraph', children: [strong], position }];
}

function defined(terms: readonly Paragraph[], list: List): ListItem {
  return {
    type: 'listItem',
    spread: true,
    children: [...terms, ...list.children.flatMap(({ children }) => children)],
    data: { definitions: list.children.map(({ children }) => children.length) },
    position: around(terms[0] ?? list, list),
  };
}

function around(first: Nodes, last: Nodes): Nodes['position'] {
  const [start, end] = [first.position?.start, last.position?.end];
  return start && end && { start, end };
}
