import type { Statement } from '../markdown/statements.ts';
import type { Contract } from './contract.ts';

const pastSla =
  /\boverdue\b|\bpast due\b|\bout of sla\b|\bsla (?:breach|violation)|\bviolat\w+\s+(?:(?:its|their|the)\s+)?sla\b|\b(?:after|beyond|past|exceed\w*|over|longer than|breach\w*|miss\w*)\s+(?:of\s+)?(?:(?:its|their|the|an?)\s+)?(?:sla|deadline)|\b(?:sla|deadline)\s+(?:has\s+|have\s+|is\s+|was\s+|are\s+)?(?:run out|expire|elapse|pass|breach|exceed|miss|violate|over\b)/i;
const unresolved = /\bunresolved\b|\bnot (?:yet )?resolved\b|\bstill open\b|\bopen\b/i;

/** Each sentence about what blocks; a list that such a sentence introduces has one rule an item. */
export function readBlocks(
  statements: readonly Statement[],
  severities: readonly string[],
): Contract['blocks'] {
  const all = { unresolved: new Set<string>(), overdue: new Set<string>() };
  const sentences = statements.flatMap(({ text, heading, items }) => {
    const isRule = (one: string): boolean =>
      /\bblock|\bstops?\b|\bhold\w* (?:up|back)\b|\bprevents?\b|\bforbids?\b|\b(?:no|not|never) (?:be )?releas|\bfails? the (?:release|gate|build)\b/i.test(
        one,
      );
    if (isRule(`${heading} ${text}`) && items.length > 0)
      return [text, ...items.map((one) => one.text)];
    return [text, ...items.map((one) => one.text)]
      .flatMap((one) => one.split(/(?<=[.;])\s+/))
      .filter(isRule);
  });
  for (const sentence of sentences) {
    const named = severities.filter((name) => hasWord(sentence, name));
    const isOverdue = pastSla.test(sentence);
    const isUnresolved = named.length > 0 && unresolved.test(sentence);
    const isBoth = /\bunresolved\b|\bnot (?:yet )?resolved\b/i.test(sentence);
    if (isOverdue) {
      for (const name of named.length > 0 && !isBoth ? named : severities) all.overdue.add(name);
    }
    if (isUnresolved && (!isOverdue || isBoth)) for (const name of named) all.unresolved.add(name);
  }
  return { unresolved: [...all.unresolved], overdue: [...all.overdue] };
}

function hasWord(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\w-]+/)
    .includes(word.toLowerCase());
}
