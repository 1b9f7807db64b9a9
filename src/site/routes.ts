import type { Catalog, Runbook } from '../core/model.ts';
import { encodePath, safePath } from './site-path.ts';

/** Where things are on the site; every address begins with the base. */
export interface Routes {
  base: string;
  /** Path of a page below `runbooks/`, not percent-encoded, without slashes at its ends. */
  pathOf(runbook: Runbook): string;
  /** Address of a page, or of an anchor on it (not percent-encoded; empty for none). */
  pageUrl(runbook: Runbook, anchor?: string): string;
  /** Address of a page's Markdown; null where another page has that address. */
  sourceUrl(runbook: Runbook): string | null;
}

export function createRoutes(catalog: Catalog, base: string): Routes {
  const paths = new Map<Runbook, string>();
  const taken = new Set<string>();
  for (const runbook of catalog.runbooks) {
    const wanted = safePath(runbook.id);
    let path = wanted;
    for (let n = 2; taken.has(path.toLowerCase()); n += 1) path = `${wanted}-${n}`;
    taken.add(path.toLowerCase());
    paths.set(runbook, path);
  }
  const pathOf = (runbook: Runbook) => paths.get(runbook) ?? safePath(runbook.id);
  const url = (path: string) => `${base}runbooks/${encodePath(path)}`;
  return {
    base,
    pathOf,
    pageUrl(runbook, anchor = '') {
      const page = `${url(pathOf(runbook))}/`;
      return anchor === '' ? page : `${page}#${encodeURIComponent(anchor)}`;
    },
    sourceUrl(runbook) {
      const path = `${pathOf(runbook)}.md`;
      return taken.has(path.toLowerCase()) ? null : url(path);
    },
  };
}
