import type { ListItem, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast';
import { trimEnd, trimStart } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';

const lineBreak = /^<\/?(?:br|li|p|ul|ol|div)\b/i;

/** The content of a cell as blocks: a paragraph, or a list where `<br>` cuts it into lines. */
export function cellBlocks(cell: TableCell, source: Source): RootContent[] {
  const lines = linesOf(cell, source);
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [first];
  const children = lines.map((line): ListItem => {
    return {
      type: 'listItem',
      children: [line],
      ...(line.position && { position: line.position }),
    };
  });
  return [{ type: 'list', ordered: false, children, position: contentPosition(cell, source) }];
}

/** The text of a cell on one line. */
export function cellText(cell: TableCell, source: Source): string {
  return linesOf(cell, source)
    .map((line) => inlineText(line))
    .join(' ');
}

function linesOf(cell: TableCell, source: Source): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of cell.children) {
    if (node.type === 'html' && lineBreak.test(node.value)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.flatMap((line): Paragraph[] => {
    const children = trimEnd(trimStart(line, source), source);
    if (children.every((node) => inlineText(node) === '' && node.type !== 'image')) return [];
    return [{ type: 'paragraph', children, position: spanOf(children, cell, source) }];
  });
}

/** Where what a cell holds stands, without the pipes and the space around it. */
export function contentPosition(cell: TableCell, source: Source): Position {
  return spanOf(trimEnd(trimStart(cell.children, source), source), cell, source);
}

function spanOf(nodes: readonly PhrasingContent[], cell: TableCell, source: Source): Position {
  const around = source.positionOf(cell);
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return around;
  const { start } = source.positionOf(first, around);
  return { start, end: source.positionOf(last, around).end };
}
