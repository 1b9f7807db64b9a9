import type { CodeBlock } from '../../core/model.ts';

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
