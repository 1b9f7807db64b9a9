import {
  type Chapter,
  columnOf,
  type Grid,
  statementsOf,
  type Words,
} from '../markdown/statements.ts';
import type { Threshold } from './contract.ts';

const chapterTitle = /\bthresholds?\b|\bquality gates?\b|\blimits?\b/i;

/** The limits of a page: tables with a column of thresholds, and lists below a heading about them. */
export function readThresholds(chapters: readonly Chapter[], grids: readonly Grid[]): Threshold[] {
  const found = new Map<string, Threshold>();
  for (const grid of grids) {
    const name = columnOf(grid, /\b(?:threshold|metric|measure|limit)\b/);
    const value = columnOf(grid, /\b(?:value|limit|max(?:imum)?|min(?:imum)?|at (?:most|least))\b/);
    if (name < 0 || value < 0 || name === value) continue;
    for (const row of grid.rows)
      add(found, row[name], row[value]?.text ?? '', grid.head[value] ?? '');
  }
  for (const { title, nodes } of chapters) {
    if (found.size > 0 || !chapterTitle.test(title)) continue;
    for (const item of statementsOf(nodes).flatMap(({ items }) => items)) {
      const [, name, value] =
        /^([\w.-]*_[\w.-]*)\s*((?:=|:|<=?|>=?|≤|≥|is)\s*.*)$/.exec(item.text) ?? [];
      if (name !== undefined) add(found, { ...item, text: name, codes: [] }, value ?? '', '');
    }
  }
  return [...found.values()];
}

function add(
  found: Map<string, Threshold>,
  words: Words | undefined,
  value: string,
  head: string,
): void {
  if (words === undefined) return;
  const { text, codes, position } = words;
  const name = codes[0] ?? text;
  const number = /-?\d+(?:\.\d+)?/.exec(value)?.[0];
  if (name === '' || number === undefined || found.has(name)) return;
  const isLeast =
    />|≥|\bat least\b/i.test(value) || /^min/i.test(name) || /\bmin|\bleast/i.test(head);
  found.set(name, { name, limit: isLeast ? 'least' : 'most', value: Number(number), position });
}

/** The names under which metrics may have a measured value, the likeliest first. */
export function measureNames(name: string): string[] {
  return [...new Set([name.replace(/^(?:max|min)(?:imum)?_/i, ''), name])];
}
