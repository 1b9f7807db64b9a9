import type { Parents, PhrasingContent, Text } from 'mdast';
import { TextOffsets } from './inline.ts';
import { textOf } from './plain-text.ts';
import type { Source } from './source.ts';

/**
 * Gives the children of a node their missing positions: the GFM extension splits a text at
 * addresses, and leaves the pieces without positions.
 */
export function restorePositions(parent: Parents, source: Source): void {
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    if (children[index]?.position) continue;
    let end = index;
    while (end < children.length && !children[end]?.position) end += 1;
    restoreRun(parent, index, end, source);
    index = end;
  }
}

/** The pieces from `first` up to `last` were one text, which stood between their neighbours. */
function restoreRun(parent: Parents, first: number, last: number, source: Source): void {
  const pieces = parent.children.slice(first, last) as PhrasingContent[];
  const value = pieces.map((piece) => textOf(piece)).join('');
  const before = parent.children[first - 1]?.position?.end.offset;
  const outer = parent.position ? source.slice(source.positionOf(parent)) : '';
  const from =
    before ?? (parent.position?.start.offset ?? 0) + lengthOf(markup[parent.type], outer);
  const to = parent.children[last]?.position?.start.offset ?? parent.position?.end.offset ?? from;
  const indent = /^\s/.test(value) ? 0 : lengthOf(linePrefix, source.text.slice(from, to));
  const position = source.span(from + indent, to);
  const whole: Text = { type: 'text', value, position };
  const offsets = new TextOffsets(whole, source);
  let at = 0;
  for (const piece of pieces) {
    const start = offsets.offsetOf(at);
    at += textOf(piece).length;
    piece.position = source.span(start, offsets.offsetOf(at));
    if (piece.type !== 'link') continue;
    for (const child of piece.children) child.position = piece.position;
  }
}

/** Indentation and prefixes of a line that begins with the text. */
const linePrefix = /^[ \t>]*/;

/** The characters of a node before its content. */
const markup: Partial<Record<Parents['type'], RegExp>> = {
  heading: /^(?:#{1,6}[ \t]+)?/,
  tableCell: /^\|?[ \t]*/,
  strong: /^[*_]{2}/,
  emphasis: /^[*_]/,
  delete: /^~{1,2}/,
};

function lengthOf(prefix: RegExp | undefined, raw: string): number {
  return prefix?.exec(raw)?.[0].length ?? 0;
}
