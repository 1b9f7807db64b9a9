import type { Judgement } from './judge-link.ts';

/** A target that is missing on more pages is one cause, and not a slip on each of them. */
const FEW_PAGES = 10;

/** The findings of one target that is not there, the first of them and the pages of the others. */
export interface OneCause<T> {
  first: T;
  /** How many more pages lead there. */
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
  return [...byTarget.values()].flatMap(([first, ...others]) => {
    const pages = new Set(others.map(({ path }) => path));
    if (first === undefined || pages.size < FEW_PAGES) return [];
    pages.delete(first.path);
    return [{ first, more: pages.size, others }];
  });
}
