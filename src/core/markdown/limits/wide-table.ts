import type { Excess } from './excess.ts';

const most = 100;

const wideDelimiters = new RegExp(
  `^[ \\t>]*\\|?(?:[ \\t]*:?-+:?[ \\t]*\\|){${most}}[ \\t]*:?-`,
  'm',
);

/** Every row gets the cells that it lacks, so that the cells grow with the square of the text. */
export function findWideTable(text: string): Excess | null {
  const offset = text.length > 2 * most ? text.search(wideDelimiters) : -1;
  return offset < 0 ? null : { reason: `it has a table of more than ${most} columns`, offset };
}
