import type { Parents, PhrasingContent, Text } from 'mdast';
import { TextOffsets } from './inline.ts';
import { textOf } from './plain-text.ts';
import type { Source } from './source.ts';

/**
 * Gives the children of a node the positions that they lack: the GFM extension cuts a text apart
 * where it finds addresses in it, and leaves the pieces without any.
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
  const from = before ?? insideOf(parent);
  const to = parent.children[last]?.position?.start.offset ?? parent.position?.end.offset ?? from;
  const position = source.span(from + markupAhead(value, source.text.slice(from, to)), to);
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

/** Number of characters of markup and indentation ahead of a text. */
function markupAhead(value: string, raw: string): number {
  const opening = /^[^\\&\n]{1,20}/.exec(value)?.[0];
  if (opening !== undefined) return Math.max(0, raw.indexOf(opening));
  return value.startsWith('\n') ? 0 : (/^[ \t>]*/.exec(raw)?.[0].length ?? 0);
}

function insideOf({ type, position }: Parents): number {
  const marker = type === 'strong' || type === 'delete' ? 2 : type === 'emphasis' ? 1 : 0;
  return (position?.start.offset ?? 0) + marker;
}
