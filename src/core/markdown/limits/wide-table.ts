import type { Excess } from './excess.ts';

const most = 100;

const delimiterRow = /^[ \t>|:-]+$/gm;
const delimiterCell = /^[ \t]*:?-+:?[ \t]*$/;

/** Every row gets the cells that it lacks, so that the cells grow with the square of the text. */
export function findWideTable(text: string): Excess | null {
  if (text.length <= 2 * most) return null;
  for (const { 0: row, index } of text.matchAll(delimiterRow)) {
    if (columnsOf(row) > most) {
      return { reason: `it has a table of more than ${most} columns`, offset: index };
    }
  }
  return null;
}

/** 0 where a line delimits no table. */
function columnsOf(row: string): number {
  const cells = row
    .replace(/^[ \t>]*\|?/, '')
    .replace(/\|?[ \t]*$/, '')
    .split('|');
  return cells.every((cell) => delimiterCell.test(cell)) ? cells.length : 0;
}
