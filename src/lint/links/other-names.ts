import type { LinkGraph } from '../../core/links/graph.ts';
import { remember } from '../../core/memoize.ts';
import type { Catalog } from '../../core/model.ts';
import type { Judgement } from './judge-link.ts';

/** So many anchors of the same kind come from a tool with names of its own. */
export const FEW_SLIPS = 3;

/**
 * The findings of anchors that join the names of headings, as `setup-linux` for "Linux" below "Setup":
 * where there are several, the tool that publishes the pages names headings by those above them.
 */
export function ofJoinedNames<T extends Judgement & { path: string }>(
  findings: readonly T[],
  links: LinkGraph,
): ReadonlySet<T> {
  const namesAt = remember((path: string) => {
    return new Set(links.anchorsAt(path).map(({ name }) => name));
  });
  const joined = findings.filter(({ messageId, path, data }) => {
    if (!/^missing-(?:page-)?anchor$/.test(messageId)) return false;
    return joins(data?.anchor ?? '', namesAt(data?.page ?? path));
  });
  return new Set(joined.length > FEW_SLIPS ? joined : []);
}

/** Longer anchors name no heading below others. */
const LONGEST_ANCHOR = 300;

/** Whether an anchor is two names or more with hyphens between them; looks once from each hyphen. */
function joins(anchor: string, names: ReadonlySet<string>): boolean {
  if (anchor.length > LONGEST_ANCHOR) return false;
  const begins = new Set([0]);
  for (const { index } of anchor.matchAll(/-/g)) {
    if ([...begins].some((begin) => names.has(anchor.slice(begin, index)))) begins.add(index + 1);
  }
  begins.delete(0);
  return [...begins].some((begin) => names.has(anchor.slice(begin)));
}

/** So many pages do not make the same slip, each in a link to itself. */
const FEW_PAGES = 10;

/**
 * The findings of an anchor that is asked of several pages, and that no page at all has: it is part of
 * what a site draws around each page, or of what a program writes into each.
 */
export function ofSite<T extends Judgement & { path: string }>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): ReadonlySet<T> {
  const missing = findings.filter(({ messageId }) => /^missing-(?:page-)?anchor$/.test(messageId));
  const byAnchor = Map.groupBy(missing, ({ data }) => data?.anchor ?? '');
  const usual = [...byAnchor].filter(([, all]) => {
    const own = new Set(all.flatMap(({ path, data }) => (data?.page === undefined ? path : [])));
    const others = new Set(all.flatMap(({ data }) => data?.page ?? []));
    return others.size > FEW_SLIPS || own.size > FEW_PAGES;
  });
  if (usual.length === 0) return new Set();
  const known = new Set(
    runbooks.flatMap(({ path }) => links.anchorsAt(path).map(({ name }) => name)),
  );
  return new Set(usual.flatMap(([anchor, all]) => (known.has(anchor) ? [] : all)));
}
