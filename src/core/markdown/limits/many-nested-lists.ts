import type { Excess } from './excess.ts';

const most = 3_000;

/** The reference parser goes over the whole page at the end of each list in a list. */
export function findManyNestedLists(text: string): Excess | null {
  const shortestNested = 4;
  if (text.length < most * shortestNested) return null;
  const open: number[] = [];
  let ended = 0;
  for (const line of text.matchAll(/^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]|^\S/gm)) {
    const indent = line[1]?.length ?? -1;
    while ((open.at(-1) ?? -1) > indent) {
      open.pop();
      if (open.length > 0) ended += 1;
    }
    if (indent >= 0 && open.at(-1) !== indent) open.push(indent);
    if (ended > most)
      return { reason: `it has more than ${most} lists in lists`, offset: line.index };
  }
  return null;
}
