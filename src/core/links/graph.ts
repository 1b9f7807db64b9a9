import { once, remember } from '../memoize.ts';
import type { Catalog, Link, Runbook } from '../model.ts';
import { createSuggester, type Suggester } from '../text/edit-distance.ts';
import { type DialectName, dialectOf } from './dialect.ts';
import { type AnchorIndex, indexAnchors } from './fragment.ts';
import { createUrlFilter } from './ignore-urls.ts';
import { indexPages } from './pages.ts';
import { normalizePath } from './path.ts';
import { type LinkContext, type LinkTarget, type Project, resolveLink } from './resolve.ts';
import { createRouteTable, type Routes } from './routes.ts';
import { createPageSuggester } from './suggest-page.ts';

/** A link of a page with its target. */
export interface ResolvedLink {
  from: Runbook;
  link: Link;
  target: LinkTarget;
}

/** The configuration of links. */
export interface LinkOptions {
  /** The dialect of anchors; GitHub by default. */
  slug?: DialectName;
  routes?: Routes;
  /** Patterns for `createUrlFilter`. */
  ignoreUrls?: readonly string[];
}

/** An anchor as a link names it, with the text of its heading. */
export interface NamedAnchor {
  name: string;
  text: string;
}

/** The links between the pages of a catalog. Everything is computed on first use, then kept. */
export interface LinkGraph {
  runbookById(id: string): Runbook | null;
  /** Takes a path as in `Runbook.path`. */
  runbookByPath(path: string): Runbook | null;
  /** The target of any URL in a page, even outside of the page's list of links. */
  resolve(url: string, from: Runbook): LinkTarget;
  /** Whether the configuration ignores this URL. */
  ignores(url: string): boolean;
  /** In the order of `Runbook.links`. */
  linksOf(runbook: Runbook): readonly ResolvedLink[];
  /** Links to a runbook (its id) or to one entry (its id), the page's own included. */
  linksTo(id: string): readonly ResolvedLink[];
  /** The page that a path without a page probably means. */
  suggestPage(path: string): Runbook | null;
  /** The anchors of the page or other Markdown file at a path, by their names in the dialect. */
  anchorsAt(path: string): readonly NamedAnchor[];
  /** The anchor that was probably meant, of the page or other Markdown file at a path. */
  suggestAnchor(wanted: string, path: string): string | null;
}

/** Builds the graph; `project` answers for files that are not pages, one question per path. */
export function buildLinkGraph(
  catalog: Catalog,
  project: Project,
  options: LinkOptions = {},
): LinkGraph {
  const pages = indexPages(catalog);
  const dialect = dialectOf(options.slug ?? 'github');
  const textOf = (path: string) => project.textOf?.(path) ?? '';
  const anchorsOf = remember(
    (runbook: Runbook): AnchorIndex =>
      indexAnchors(runbook.anchors, dialect, () => textOf(runbook.path)),
  );
  const anchorsAt = remember((path: string): AnchorIndex | null => {
    const anchors = project.anchorsAt?.(path) ?? null;
    return anchors === null ? null : indexAnchors(anchors, dialect, () => '');
  });
  const context: LinkContext = {
    pages,
    anchorsOf,
    anchorsAt,
    routes: createRouteTable(options.routes ?? {}),
    project: { pathType: remember((path) => project.pathType(path)) },
  };
  const resolve = (url: string, from: Runbook) => resolveLink(url, from, context);
  const linksOf = remember((from: Runbook): readonly ResolvedLink[] =>
    from.links.map((link) => ({ from, link, target: resolve(link.url, from) })),
  );
  const incoming = once(() => collectIncoming(catalog, linksOf));
  const pageSuggester = once(() => createPageSuggester(pages.paths));
  const indexAt = (path: string): AnchorIndex | null => {
    const runbook = pages.byPath(normalizePath(path));
    return runbook === null ? anchorsAt(path) : anchorsOf(runbook);
  };
  const anchorSuggester = remember(
    (path: string): Suggester => createSuggester(indexAt(path)?.names() ?? []),
  );

  return {
    runbookById: (id) => pages.byId(id),
    runbookByPath: (path) => pages.byPath(normalizePath(path)),
    resolve,
    ignores: createUrlFilter(options.ignoreUrls ?? []),
    linksOf,
    linksTo: (id) => incoming().get(id) ?? [],
    suggestPage(path) {
      const suggestion = pageSuggester()(path);
      return suggestion === null ? null : pages.byPath(suggestion);
    },
    anchorsAt(path) {
      const index = indexAt(path);
      const page = pages.byPath(normalizePath(path));
      const anchors = page?.anchors ?? project.anchorsAt?.(path) ?? [];
      const texts = new Map(anchors.map(({ slug, text }) => [slug, text]));
      return (index?.names() ?? []).map((name) => {
        const match = index?.match(name);
        const slug = match !== undefined && 'slug' in match ? match.slug : name;
        return { name, text: texts.get(slug) ?? '' };
      });
    },
    suggestAnchor(wanted, path) {
      const anchors = indexAt(path);
      return (
        anchors?.alike(wanted) ?? anchorSuggester(path)(wanted) ?? anchors?.longer(wanted) ?? null
      );
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
