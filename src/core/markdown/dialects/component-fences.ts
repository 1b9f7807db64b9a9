import { columnsOf, fence, type Line } from './line.ts';

/** Indexes of the lines behind the beginnings of fences, up to their ends. */
export function codeLines(lines: readonly Line[]): ReadonlySet<number> {
  const code = new Set<number>();
  let open: string | null = null;
  for (const [index, { text }] of lines.entries()) {
    const [, marks] = fence.exec(text) ?? [];
    if (open !== null) code.add(index);
    if (open === null) open = marks ?? null;
    else if (marks?.startsWith(open) && text.trim() === marks) open = null;
  }
  return code;
}

/**
 * The ends of fences in a component that are deeper than the beginnings, as MDX lets them be, moved to the
 * left. Null where a beginning is so deep that GitHub's Markdown takes it for indented code: by more than
 * three from `base`, where the content begins, or from an item of a list.
 */
export function endsOfFences(
  indexes: readonly number[],
  base: number,
  lines: readonly Line[],
  code: ReadonlySet<number>,
): [number, string][] | null {
  const ends: [number, string][] = [];
  const begins = new Set([base]);
  let lead = '';
  for (const index of indexes) {
    const { text } = lines[index] ?? { text: '' };
    const columns = columnsOf(text);
    const [mark] = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/.exec(text) ?? [];
    if (mark !== undefined && !code.has(index)) begins.add(columnsOf(mark.replace(/\S/g, ' ')));
    if (!fence.test(text)) continue;
    if (!code.has(index)) {
      [lead = ''] = /^[ \t]*/.exec(text) ?? [];
      if (mark === undefined && ![0, 1, 2, 3].some((more) => begins.has(columns - more)))
        return null;
    } else if (!code.has(index + 1) && columns > columnsOf(lead)) {
      ends.push([index, `${lead}${text.trim()}`.padEnd(text.length)]);
    }
  }
  return ends;
}
