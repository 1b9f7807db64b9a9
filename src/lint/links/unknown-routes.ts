import type { LinkGraph, ResolvedLink } from '../../core/links/graph.ts';
import { fileName, folderOf, joinPath, normalizePath } from '../../core/links/path.ts';
import type { Catalog } from '../../core/model.ts';

/** Addresses that begin alike, of a site that nothing tells of. */
export interface UnknownRoutes {
  /** How they begin: `/docs/`, or `/` for all. */
  prefix: string;
  /** The folder that probably has their pages, relative to the root. */
  folder: string;
  first: ResolvedLink;
  count: number;
}

/** Whether a link is an address that only a site has, and neither a setting nor a file tells which. */
export function isUnknownRoute({ from, link, target }: ResolvedLink, links: LinkGraph): boolean {
  return target.kind === 'route' && /^\/\w/.test(link.url) && !links.isPublished(from);
}

/**
 * Groups such links: all in one where the pages of one folder have most of the addresses, otherwise by
 * the first part of the address.
 */
export function groupRoutes(
  routes: readonly ResolvedLink[],
  { runbooks, folder }: Catalog,
): UnknownRoutes[] {
  const [first] = routes;
  if (first === undefined) return [];
  const stems = Map.groupBy(
    runbooks.map(({ path }) => stemOf(path)),
    fileName,
  );
  const whole = folderOfMost(routes, stems);
  if (whole !== null) return [{ prefix: '/', folder: whole, first, count: routes.length }];
  const groups = Map.groupBy(routes, ({ link }) => prefixOf(link.url));
  return [...groups].map(([prefix, [one = first, ...others]]) => {
    const below = folderOfMost([one, ...others], stems);
    const own = below === null ? normalizePath(folder) : joinPath(below, prefix.slice(1, -1));
    return { prefix, folder: own, first: one, count: others.length + 1 };
  });
}

/** The folder below which pages have at least half of the addresses. */
function folderOfMost(
  routes: readonly ResolvedLink[],
  stems: ReadonlyMap<string, readonly string[]>,
): string | null {
  const folders = countOf(routes.flatMap(({ link }) => foldersWith(addressOf(link.url), stems)));
  const [best] = [...folders].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] * 2 >= routes.length ? best[0] : null;
}

/** The folders below which a page has that address; `stems` are those of all pages by their last name. */
function foldersWith(address: string, stems: ReadonlyMap<string, readonly string[]>): string[] {
  return (stems.get(fileName(address)) ?? []).flatMap((stem) => {
    if (stem === address.slice(1)) return ['.'];
    return stem.endsWith(address) ? [stem.slice(0, -address.length)] : [];
  });
}

/** The path of a page without its extension, or of the folder whose page it is. */
export function stemOf(path: string): string {
  const stem = normalizePath(path).replace(/\.(?:md|mdx|markdown)$/i, '');
  return /(?:^|\/)(?:_?index|readme|app\/(?:[^/]+\/)*page)$/i.test(stem) ? folderOf(stem) : stem;
}

function addressOf(url: string): string {
  return `/${stemOf(url.replace(/[?#].*$/s, '').replace(/\.html?$|^\/+|\/+$/gi, ''))}`;
}

/** How an address from the root begins: `/docs/`. */
export function prefixOf(url: string): string {
  return `/${/^\/([^/?#]*)/.exec(url)?.[1] ?? ''}/`;
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
