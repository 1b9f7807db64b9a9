import { getOrCreate } from '../maps.ts';
import { once, remember } from '../memoize.ts';
import type { Catalog, Link, Runbook } from '../model.ts';
import { createSuggester, type Suggester } from '../text/edit-distance.ts';
import { labelsIn } from './anchor-names.ts';
import { dialectOf } from './dialect.ts';
import { type AnchorIndex, indexAnchors } from './fragment.ts';
import { createUrlFilter } from './ignore-urls.ts';
import { type LinkOptions, settingsFor } from './link-settings.ts';
import type { LinkContext, LinkTarget, Project } from './link-target.ts';
import { indexPages } from './pages.ts';
import { normalizePath } from './path.ts';
import { resolveLink } from './resolve.ts';
import { createRouteTable } from './routes.ts';
import type { GeneratorName } from './sites.ts';
import { areSound } from './sound-links.ts';
import { createPageSuggester } from './suggest-page.ts';
import { decode } from './url.ts';

/** A link of a page with its target. */
export interface ResolvedLink {
  from: Runbook;
  link: Link;
  target: LinkTarget;
}

/** Shorter anchors have no near ones that anybody meant. */
const SHORTEST_NAME = 4;

/** So few links from the root do not tell whose root it is. */
const FEW_ROOTS = 3;
/** The share of them that lead to files where the root is that of the project. */
const MOST_ROOTS = 0.6;

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
  /** Whether a page or file lies at a path of the project. */
  isFile(path: string): boolean;
  /** Of these paths, those that the project once had and deleted, as far as its history tells. */
  wereThere(paths: readonly string[]): readonly string[];
  /** Whether a site publishes a page: by the configuration, or one that was recognised. */
  isPublished(runbook: Runbook): boolean;
  /** The folder of the pages of the site around a page, as far as one was recognised. */
  contentAround(path: string): string | null;
  /** The generator of that site. */
  generatorAround(path: string): GeneratorName | null;
  /** Whether marks such as `(label)=` name places for all pages of the site around a page. */
  hasLabels(path: string): boolean;
  /** Whether the project has a folder at a path. */
  isFolder(path: string): boolean;
  /** Whether git ignores a path, as what a build writes. */
  isIgnored(path: string): boolean;
  /** Whether the configuration ignores this URL. */
  ignores(url: string): boolean;
  /** Whether no link of a page can be broken, which the paths and slugs of pages alone decide. */
  areSound(runbook: Runbook): boolean;
  /** In the order of `Runbook.links`. */
  linksOf(runbook: Runbook): readonly ResolvedLink[];
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
  const settingsOf = remember((path: string) => settingsFor(path, options));
  const dialectAt = (path: string) => dialectOf(settingsOf(normalizePath(path)).slug);
  const textOf = (path: string) => project.textOf?.(path) ?? '';
  const anchorsOf = remember(
    (runbook: Runbook): AnchorIndex =>
      indexAnchors(runbook.anchors, dialectAt(runbook.path), () => textOf(runbook.path)),
  );
  const anchorsAt = remember((path: string): AnchorIndex | null => {
    const anchors = project.anchorsAt?.(path) ?? null;
    return anchors === null ? null : indexAnchors(anchors, dialectAt(path), () => '');
  });
  const pathType = remember((path: string) => project.pathType(path));
  const labels = once(() => {
    const named = catalog.runbooks.filter(({ path }) => dialectAt(path).labels);
    const found = named.flatMap((runbook) =>
      labelsIn(textOf(runbook.path)).map((label): [string, Runbook] => [label, runbook]),
    );
    return new Map(found.reverse());
  });
  const rootsAtProject = once(() => {
    const urls = catalog.runbooks.flatMap(({ links }) => links.map(({ url }) => url));
    const paths = urls.flatMap((url) => /^\/+(\w[^?#.]*)(?:[?#]|$)/.exec(url)?.[1] ?? []);
    const isThere = (path: string) => pathType(normalizePath(decode(path))) !== null;
    const different = [...new Set(paths)];
    const there = different.filter(isThere).length;
    // The files that they name may all be seen from one folder of pages, which a site has as its root.
    const named = new Set(
      urls.flatMap((url) => /^\/+(\w[^?#]*\.mdx?)(?:[?#]|$)/.exec(url)?.[1] ?? []),
    );
    const [first, ...others] = [...named].map((path) => `/${decode(path)}`);
    if (there === 0 && first !== undefined && others.length > 0) {
      const folders = pages.paths.flatMap((page) => {
        return page.endsWith(first) ? [page.slice(0, -first.length)] : [];
      });
      const isRoot = (folder: string) => others.every((path) => pages.byPath(`${folder}${path}`));
      if (![...named].some(isThere) && folders.some(isRoot)) return false;
    }
    return different.length < FEW_ROOTS || there >= different.length * MOST_ROOTS;
  });
  const contexts = new Map<string, LinkContext>();
  const contextOf = (from: Runbook): LinkContext => {
    const { slug, routes, site } = settingsOf(normalizePath(from.path));
    const key = JSON.stringify([slug, routes, site]);
    return getOrCreate(contexts, key, (): LinkContext => {
      const dialect = dialectOf(slug);
      return {
        pages,
        anchorsOf,
        anchorsAt,
        labelOf: dialect.labels ? (name) => labels().get(name) ?? null : () => null,
        routes: createRouteTable(routes),
        rootsAtProject,
        isSite: site !== null || dialect.isSite,
        site,
        project: {
          pathType,
          ...(project.isIgnored && { isIgnored: project.isIgnored }),
          ...(project.linkedTo && { linkedTo: project.linkedTo }),
        },
      };
    });
  };
  const resolve = (url: string, from: Runbook) => resolveLink(url, from, contextOf(from));
  const slugsOf = remember((page: Runbook) => {
    const isAsOnGithub = dialectAt(page.path).name === 'github';
    return isAsOnGithub ? new Set(page.anchors.map(({ slug }) => slug)) : null;
  });
  const linksOf = remember((from: Runbook): readonly ResolvedLink[] =>
    from.links.map((link) => ({ from, link, target: resolve(link.url, from) })),
  );
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
    isFile: (path) => pages.byPath(path) !== null || pathType(path) === 'file',
    wereThere: (paths) => project.wereThere?.(paths) ?? [],
    isPublished(runbook) {
      const { isSite, routes } = contextOf(runbook);
      return isSite || routes.publishes(normalizePath(runbook.path));
    },
    contentAround: (path) => settingsOf(normalizePath(path)).site?.content ?? null,
    generatorAround: (path) => settingsOf(normalizePath(path)).site?.name ?? null,
    hasLabels: (path) => dialectAt(path).labels,
    isFolder: (path) => pages.isFolder(path) || pathType(path) === 'directory',
    isIgnored: (path) => project.isIgnored?.(path) ?? false,
    ignores: createUrlFilter(options.ignoreUrls ?? []),
    areSound: remember((runbook) =>
      areSound(runbook, { pages, slugsOf, routes: contextOf(runbook).routes }),
    ),
    linksOf,
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
      // Any short name is near others.
      if (wanted.length < SHORTEST_NAME) return anchors?.alike(wanted) ?? null;
      return (
        anchors?.alike(wanted) ??
        anchors?.begun(wanted) ??
        anchorSuggester(path)(wanted) ??
        anchors?.longer(wanted) ??
        null
      );
    },
  };
}
