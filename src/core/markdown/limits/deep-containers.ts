import { deeperThan, type Excess } from './excess.ts';

/** Levels of quotes and lists. */
const deepest = 200;

const markersInLine = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepest + 1}}(?=.*[^\\s>*+-])`,
  'm',
);

export function findDeepContainers(text: string): Excess | null {
  const line = text.length > deepest ? text.search(markersInLine) : -1;
  if (line >= 0) return { reason: deeperThan(deepest), offset: line };
  const shortestDeepList = deepest ** 2;
  return text.length > shortestDeepList ? findDeepList(text) : null;
}

/** Lists nested by indentation, a level a line. */
function findDeepList(text: string): Excess | null {
  const open: number[] = [];
  for (const line of text.matchAll(/^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]|^\S/gm)) {
    const indent = line[1]?.length ?? -1;
    while ((open.at(-1) ?? -1) >= indent && open.length > 0) open.pop();
    if (indent >= 0) open.push(indent);
    if (open.length > deepest) return { reason: deeperThan(deepest), offset: line.index };
  }
  return null;
}
