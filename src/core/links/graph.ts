import type { Catalog, Link, Runbook } from '../model.ts';
import { type AnchorIndex, indexAnchors } from './fragment.ts';
import { indexPages } from './pages.ts';
import { normalizePath } from './path.ts';
import { once, remember } from './remember.ts';
import { type LinkContext, type LinkTarget, type Project, resolveLink } from './resolve.ts';
import { createSuggester, type Suggester } from './suggest.ts';
import { createPageSuggester } from './suggest-page.ts';

/** A link of a page with what it points at. */
export interface ResolvedLink {
  from: Runbook;
  link: Link;
  target: LinkTarget;
}

/** How the pages of a catalog hang together. Everything is computed on first use, then kept. */
export interface LinkGraph {
  runbookById(id: string): Runbook | null;
  /** Takes a path as in `Runbook.path`. */
  runbookByPath(path: string): Runbook | null;
  /** What any URL in a page points at, whether or not the page's links list it. */
  resolve(url: string, from: Runbook): LinkTarget;
  /** In the order of `Runbook.links`. */
  linksOf(runbook: Runbook): readonly ResolvedLink[];
  /** Links to a runbook (its id) or to one entry (its id), the page's own included. */
  linksTo(id: string): readonly ResolvedLink[];
  /** The page that a path without a page was most likely meant to be. */
  suggestPage(path: string): Runbook | null;
  /** The anchor of the page that was most likely meant. */
  suggestAnchor(wanted: string, runbook: Runbook): string | null;
}

/** Builds the graph; `project` answers for files that are no pages, one question per path. */
export function buildLinkGraph(catalog: Catalog, project: Project): LinkGraph {
  const pages = indexPages(catalog);
  const anchorsOf = remember((runbook: Runbook): AnchorIndex => indexAnchors(runbook.anchors));
  const context: LinkContext = {
    pages,
    anchorsOf,
    project: { pathType: remember((path) => project.pathType(path)) },
  };
  const resolve = (url: string, from: Runbook) => resolveLink(url, from, context);
  const linksOf = remember((from: Runbook): readonly ResolvedLink[] =>
    from.links.map((link) => ({ from, link, target: resolve(link.url, from) })),
  );
  const incoming = once(() => collectIncoming(catalog, linksOf));
  const pageSuggester = once(() => createPageSuggester(pages.paths));
  const anchorSuggester = remember(
    (runbook: Runbook): Suggester => createSuggester(anchorsOf(runbook).slugs()),
  );

  return {
    runbookById: (id) => pages.byId(id),
    runbookByPath: (path) => pages.byPath(normalizePath(path)),
    resolve,
    linksOf,
    linksTo: (id) => incoming().get(id) ?? [],
    suggestPage(path) {
      const suggestion = pageSuggester()(path);
      return suggestion === null ? null : pages.byPath(suggestion);
    },
    suggestAnchor(wanted, runbook) {
      const anchors = anchorsOf(runbook);
      return anchors.alike(wanted) ?? anchorSuggester(runbook)(wanted) ?? anchors.longer(wanted);
    },
  };
}

function collectIncoming(
  catalog: Catalog,
  linksOf: (runbook: Runbook) => readonly ResolvedLink[],
): Map<string, ResolvedLink[]> {
  const incoming = new Map<string, ResolvedLink[]>();
  const add = (id: string, resolved: ResolvedLink) => {
    const known = incoming.get(id);
    if (known === undefined) incoming.set(id, [resolved]);
    else known.push(resolved);
  };
  for (const from of catalog.runbooks) {
    for (const resolved of linksOf(from)) {
      const { target } = resolved;
      if (target.kind !== 'page') continue;
      add(target.runbook.id, resolved);
      if (target.fragment.state === 'found' || target.fragment.state === 'attribute') {
        add(`${target.runbook.id}#${target.fragment.slug}`, resolved);
      }
    }
  }
  return incoming;
}
