import type { Judgement } from './judge-link.ts';

/** A target that is missing on more pages is one cause, and not a slip on each of them. */
const FEW_PAGES = 10;

/** So many links to one heading of their page are no slips either. */
const FEW_LINKS = 4;

/** The findings of one target that is not there, the first of them and the others. */
export interface OneCause<T> {
  first: T;
  /** How many more pages lead there; how many more links for a heading of their own page. */
  more: number;
  others: readonly T[];
}

/** The targets that many pages lead to and that are not there: whoever brings one back settles them all. */
export function oneCauses<T extends Judgement & { path: string }>(
  findings: readonly T[],
): OneCause<T>[] {
  const missing = findings.filter(({ messageId, severity }) => {
    return /^missing-(?:file|folder|image|page-anchor)$/.test(messageId) && severity === undefined;
  });
  const byTarget = Map.groupBy(missing, ({ data }) => {
    return `${data?.page ?? data?.path ?? ''}#${data?.anchor ?? ''}`;
  });
  const onPages = [...byTarget.values()].flatMap(([first, ...others]) => {
    const pages = new Set(others.map(({ path }) => path));
    if (first === undefined || pages.size < FEW_PAGES) return [];
    pages.delete(first.path);
    return [{ first, more: pages.size, others }];
  });
  return [...onPages, ...onOnePage(findings)];
}

/** An anchor that its page lacks, and that the page leads to time and again. */
function onOnePage<T extends Judgement & { path: string }>(findings: readonly T[]): OneCause<T>[] {
  const own = findings.filter(({ messageId, severity }) => {
    return messageId === 'missing-anchor' && severity === undefined;
  });
  const byAnchor = Map.groupBy(own, ({ path, data }) => `${path}#${data?.anchor ?? ''}`);
  return [...byAnchor.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length < FEW_LINKS) return [];
    return [{ first, more: others.length, others }];
  });
}
