import type { LinkGraph } from '../links/graph.ts';
import { pagePaths } from '../links/page-paths.ts';
import { decode } from '../links/url.ts';
import type { Catalog, Runbook } from '../model.ts';

/** Where an address in the annotations of an alert leads. */
export type UrlTarget =
  | { kind: 'page'; runbook: Runbook; slug: string | null }
  /** No page of the catalog, and none is meant as far as we know. */
  | { kind: 'elsewhere' }
  | { kind: 'no-page'; path: string; suggestion: string }
  | { kind: 'no-anchor'; path: string; anchor: string; suggestion: string };

export interface UrlPlace {
  catalog: Catalog;
  links: LinkGraph;
  /** Address of the site with its base path and a slash at the end; null without one. */
  site: string | null;
  /** Address of the repository on its forge; null without one. */
  repository: string | null;
}

/** Reads addresses of the site, of the repository on its forge, of configured routes, and paths of the repository. */
export function urlReader({
  catalog,
  links,
  site,
  repository,
}: UrlPlace): (url: string) => UrlTarget {
  const [from] = catalog.runbooks;
  const bySitePath = new Map([...pagePaths(catalog)].map(([runbook, path]) => [path, runbook]));
  const resolve = (url: string): UrlTarget => {
    const target = from === undefined ? null : links.resolve(url, from);
    if (target?.kind === 'missing') {
      const suggestion = links.suggestPage(target.path)?.path ?? '';
      return { kind: 'no-page', path: target.path, suggestion };
    }
    if (target?.kind !== 'page') return { kind: 'elsewhere' };
    const { runbook, fragment } = target;
    if (fragment.state === 'missing') {
      const { wanted: anchor } = fragment;
      const suggestion = links.suggestAnchor(anchor, runbook.path) ?? '';
      return { kind: 'no-anchor', path: runbook.path, anchor, suggestion };
    }
    return { kind: 'page', runbook, slug: 'slug' in fragment ? fragment.slug : null };
  };
  return (url) => {
    if (url.includes('{{')) return { kind: 'elsewhere' };
    const [address = '', fragment = ''] = url.split('#', 2);
    const hash = fragment === '' ? '' : `#${fragment}`;
    if (site !== null && address.startsWith(site)) {
      return onSite(decode(address.slice(site.length).split('?', 1)[0] ?? ''), hash);
    }
    const path = pathOnForge(address, repository);
    if (path !== null) return resolve(`/${path}${hash}`);
    return resolve(/^[a-z][a-z+.-]*:|^\//i.test(url) ? url : `/${url}`);
  };

  function onSite(path: string, hash: string): UrlTarget {
    const [, page] = /^runbooks\/(.*?)\/?(?:index\.html)?$/.exec(path) ?? [];
    // Other pages of the site are made of many runbooks.
    if (page === undefined) return { kind: 'elsewhere' };
    const runbook = bySitePath.get(page);
    if (runbook !== undefined) return resolve(`/${encodeURI(runbook.path)}${hash}`);
    const suggestion = links.suggestPage(page)?.path ?? '';
    return { kind: 'no-page', path: page, suggestion };
  }
}

/** The file that an address of the repository's forge shows; null for any other address. */
export function pathOnForge(address: string, repository: string | null): string | null {
  if (repository === null || !address.startsWith(`${repository}/`)) return null;
  const [, path] =
    /^(?:\/-)?\/(?:blob|tree|src|raw|blame|edit)\/(?:branch\/|tag\/)?[^/]+\/([^?#]+)/.exec(
      address.slice(repository.length),
    ) ?? [];
  return path ?? null;
}
