import { pagePaths, pageUrl } from '../../core/links/page-paths.ts';
import { encodePath, safePath } from '../../core/links/site-path.ts';
import type { Catalog, Runbook } from '../../core/model.ts';

/** The addresses of the site; every address begins with the base. */
export interface Routes {
  base: string;
  /** Path of a page below `runbooks/`, not percent-encoded, without slashes at its ends. */
  pathOf(runbook: Runbook): string;
  /** Address of a page, or of an anchor on it (not percent-encoded; empty for none). */
  pageUrl(runbook: Runbook, anchor?: string): string;
  /** Address of a page's Markdown; null if another page has that address. */
  sourceUrl(runbook: Runbook): string | null;
}

export function createRoutes(catalog: Catalog, base: string): Routes {
  const paths = pagePaths(catalog);
  const taken = new Set([...paths.values()].map((path) => path.toLowerCase()));
  const pathOf = (runbook: Runbook) => paths.get(runbook) ?? safePath(runbook.id);
  return {
    base,
    pathOf,
    pageUrl: (runbook, anchor) => pageUrl(base, pathOf(runbook), anchor),
    sourceUrl(runbook) {
      const path = `${pathOf(runbook)}.md`;
      return taken.has(path.toLowerCase()) ? null : `${base}runbooks/${encodePath(path)}`;
    },
  };
}
