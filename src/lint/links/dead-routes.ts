import type { LinkGraph, ResolvedLink } from '../../core/links/graph.ts';
import type { SitePlace } from '../../core/links/link-target.ts';
import { fileName, folderOf, normalizePath, relativePath } from '../../core/links/path.ts';
import { once } from '../../core/memoize.ts';
import type { Catalog } from '../../core/model.ts';
import { namesGiven } from './given-names.ts';
import { prefixOf, stemOf } from './unknown-routes.ts';

/** An address of a recognised site that leads to no page of the project. */
interface DeadRoute {
  resolved: ResolvedLink;
  /** Null where the address is not among those of the site's pages. */
  place: SitePlace | null;
}

interface DeadRoutes {
  /** The links whose page is missing for sure, with the path at which it would lie. */
  sure: ReadonlyMap<ResolvedLink['link'], string>;
  /** The others, by how their addresses begin: a plugin or another site may have them. */
  open: readonly OpenRoutes[];
}

/** Links whose addresses begin alike. */
export interface OpenRoutes {
  first: ResolvedLink;
  more: number;
  /** What the addresses have in common, up to a slash; the address itself of a single one. */
  prefix: string;
}

/** Formats, besides Markdown, from which generators make pages. */
const sources = [
  ...['html', 'rst', 'adoc', 'ipynb', 'astro', 'vue', 'tsx', 'jsx', 'js', 'json', 'yaml', 'yml'],
  ...['erb', 'md.erb', 'html.erb', 'html.md.erb', 'haml', 'njk', 'liquid', 'org'],
];

/**
 * Sorts the addresses of recognised sites that lead to no page. One is sure in a folder below the root of
 * the site's pages of which links reach at least as many pages as they miss, unless some page has the
 * name in another manner.
 */
export function deadRoutes(
  { runbooks }: Catalog,
  links: LinkGraph,
  textOf: (path: string) => string,
): DeadRoutes {
  const all = runbooks.flatMap((runbook) => links.linksOf(runbook));
  const unreached = all.flatMap((resolved) => deadRoute(resolved, links));
  if (unreached.length === 0) return { sure: new Map(), open: [] };
  const pages = Map.groupBy(runbooks, ({ path }) => folderOf(stemOf(path)));
  const given = once(() => namesGiven(runbooks, textOf));
  const isNamed = ({ resolved: { link }, place }: DeadRoute): boolean => {
    const path = place?.path ?? normalizePath(link.url.replace(/\/*(?:[?#].*)?$/s, ''));
    const name = lettersOf(fileName(path));
    const beside = pages.get(folderOf(path)) ?? [];
    return (
      given().has(fileName(path).toLowerCase()) ||
      links.isIgnored(path) ||
      sources.some((type) =>
        ['', '/index', '/page'].some((end) => links.isFile(`${path}${end}.${type}`)),
      ) ||
      beside.some((page) => {
        return lettersOf(stemOf(page.path)).endsWith(name) || lettersOf(page.title) === name;
      })
    );
  };
  const [named, dead] = partition(unreached, isNamed);
  const reached = Map.groupBy([...all.flatMap(reachedBy), ...named.flatMap(pathOf)], folderOf);
  const missed = Map.groupBy(dead.flatMap(pathOf), folderOf);
  const [sure, open] = partition(dead, ({ place }) => {
    if (place === null) return false;
    const folder = folderOf(place.path);
    const isCovered = new Set(reached.get(folder)).size >= new Set(missed.get(folder)).size;
    return folder !== place.content && pages.has(folder) && isCovered;
  });
  const groups = Map.groupBy(open, ({ resolved: { link }, place }) => {
    return place === null
      ? prefixOf(link.url)
      : relativePath(place.content, place.path).split('/', 1)[0];
  });
  return {
    sure: new Map(sure.flatMap((one) => pathOf(one).map((path) => [one.resolved.link, path]))),
    open: [...groups.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const urls = [first, ...others].map(({ resolved }) => resolved.link.url);
      const start = commonStart(urls);
      // Links that lead on must stay checked.
      const isUsed = all.some(({ link, target }) => {
        return (target.kind === 'page' || target.kind === 'path') && link.url.startsWith(start);
      });
      const prefix = isUsed ? first.resolved.link.url : start;
      return [{ first: first.resolved, more: others.length, prefix }];
    }),
  };
}

/** Whether a link is an address of a recognised site that leads to no page of the project. */
export function isDeadRoute({ target, link, from }: ResolvedLink, links: LinkGraph): boolean {
  if (target.kind !== 'route' || !links.isPublished(from)) return false;
  return target.place !== null || /^\/\w/.test(link.url);
}

function deadRoute(resolved: ResolvedLink, links: LinkGraph): DeadRoute[] {
  const { target } = resolved;
  if (target.kind !== 'route' || !isDeadRoute(resolved, links)) return [];
  if (target.place === null) return [{ resolved, place: null }];
  const path = target.place.path.replace(/\/+$|\.html?$/gi, '');
  return [{ resolved, place: { ...target.place, path } }];
}

/** Where all addresses begin alike, up to a slash below the root; the first of them if they do not. */
function commonStart([first = '', ...others]: readonly string[]): string {
  if (others.every((url) => url === first)) return first;
  let start = first.replace(/[?#].*$/s, '');
  while (/^\/[^/]/.test(start) && !others.every((url) => url.startsWith(start))) {
    start = start.replace(/[^/]*\/?$/, '');
  }
  return /^\/[^/]/.test(start) ? start : first;
}

function pathOf({ place }: DeadRoute): string[] {
  return place === null ? [] : [place.path];
}

/** The page that a link reaches by an address of the site, and not by the name of a file. */
function reachedBy({ link, target }: ResolvedLink): string[] {
  const address = link.url.replace(/[?#].*$/s, '');
  // A label is no address of its page.
  const isLabel =
    'fragment' in target && target.fragment.state === 'found' && !link.url.includes('#');
  const isAddress = address !== '' && !isLabel && !/\.(?:md|mdx|markdown)$/i.test(address);
  return isAddress && target.kind === 'page' ? [stemOf(target.runbook.path)] : [];
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(all, is);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}
