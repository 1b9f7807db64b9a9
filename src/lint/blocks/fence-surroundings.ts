import type { CodeBlock, Position } from '../../core/model.ts';
import { positionIn } from '../text-position.ts';

/**
 * Whether a block stands below a tag of a site, indented further than that, and the next marks were to
 * close it: GitHub reads the tag as text that ends a list, and other tools as none.
 */
export function isInTags(
  { position }: CodeBlock,
  next: CodeBlock | undefined,
  text: string,
): boolean {
  if (next === undefined || position.start.column < 2) return false;
  const above =
    text
      .slice(0, position.start.offset)
      .trimEnd()
      .split(/\r\n?|\n/)
      .at(-1) ?? '';
  return /^(?:\{%|\{\{[<%]|:::)/.test(above) && position.end.line + 1 >= next.position.start.line;
}

/** Whether what ends a block is a tag with less indentation, which is filled in before a page is read. */
export function isCutByTag({ position: { end } }: CodeBlock, text: string): boolean {
  return /^\s*\{[{%]/.test(text.slice(end.offset));
}

/** The opening lines of fences right behind a line of HTML, which goes on there: they open no block. */
export function hiddenFences(blocks: readonly CodeBlock[], text: string): Position[] {
  const found: Position[] = [];
  const opening = /^[ \t]*<\/?[a-z][^\r\n]*\r?\n[ ]{0,3}(?=(`{3,}|~{3,})[^`\r\n]*$)/gim;
  for (const { 0: above, 1: marks = '', index } of text.matchAll(opening)) {
    const start = index + above.length;
    const isInside = blocks.some(({ position }) => {
      return position.start.offset <= start && start < position.end.offset;
    });
    if (!isInside) found.push(positionIn(text, start, start + marks.length));
  }
  return found;
}

/**
 * The offset up to which a block of Markdown was to go whose end is that of a fence inside of it: a line
 * in it opens one with a language, and no such line closes any. Null for other blocks.
 */
export function meantEnd({ position, language, closed }: CodeBlock, text: string): number | null {
  if (!closed || !/^(?:md|mdx|markdown)\b/i.test(language ?? '')) return null;
  const own = text.slice(position.start.offset);
  const [marks = ''] = /^(?:`+|~+)/.exec(own) ?? [];
  const inner = position.end.offset - position.start.offset;
  const fences = [...own.matchAll(/^[ \t>]*(`{3,}|~{3,})[ \t]*([^`\r\n]*)$/gm)].filter(
    ([, one = '']) => {
      return one.startsWith(marks);
    },
  );
  if (!fences.some(({ index, 2: name }) => index > 0 && index < inner && name !== '')) return null;
  let depth = 1;
  for (const { index, 0: line, 2: name } of fences) {
    if (index === 0) continue;
    depth += name === '' ? -1 : 1;
    if (depth === 0) return position.start.offset + index + line.length;
  }
  return null;
}

/** Whether a line was to close the block above, which had ended with its list before it. */
export function isEndOf(
  above: CodeBlock,
  { position: { start } }: CodeBlock,
  text: string,
): boolean {
  const [line = ''] = text.slice(start.offset).split(/\r\n?|\n/, 1);
  const isBare = /^(?:`+|~+)\s*$/.test(line);
  return isBare && !above.closed && above.position.end.line + 1 >= start.line;
}
