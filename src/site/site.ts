import { once } from '../core/links/remember.ts';
import type { Runbook } from '../core/model.ts';
import type { Explanation } from '../core/render/options.ts';
import type { RecordStore } from '../node/cache/record-store.ts';
import type { DiagramResult } from '../node/diagrams/render.ts';
import type { History } from '../node/git-history.ts';
import type { ProjectView } from '../node/project.ts';
import { ArtifactIndex } from './artifact-index.ts';
import { dangersOf } from './command-dangers.ts';
import { Images } from './images.ts';
import type { LoadedFile } from './load/load-documents.ts';
import { type Page, PageRenderer } from './page.ts';
import { RelatedEntries } from './related-entries.ts';
import { repositoryUrl } from './repository.ts';
import { createRoutes, type Routes } from './routes.ts';
import { type SiteFile, siteFiles } from './site-files.ts';

/** Diagrams of a catalog, ready to be put into pages. */
export interface SiteDiagrams {
  /** By the diagram's source. */
  images: ReadonlyMap<string, DiagramResult>;
  /** One stylesheet for all of them. */
  css: string;
}

/** An address that once led to a page. */
export interface Redirect {
  /** Path below the base, without slashes at its ends. */
  from: string;
  to: string;
  title: string;
}

/** Everything that the pages show. */
export interface Site {
  title: string;
  base: string;
  /** Address of the published site, if known. */
  origin: string | null;
  project: ProjectView;
  routes: Routes;
  /** In the order of the catalog. */
  pages: readonly Page[];
  images: Images;
  diagrams: SiteDiagrams;
  artifacts: ArtifactIndex;
  redirects: readonly Redirect[];
  /** Changes of the runbooks, newest first. */
  history: History;
  /** Readers get a copy that works without a network. */
  offline: boolean;
  /** Everything but the pages. */
  files: readonly SiteFile[];
}

/** What the pages are made of. */
export interface SiteParts {
  /** In the order of the catalog. */
  files: readonly LoadedFile[];
  /** Where to keep what was rendered. */
  store: RecordStore | null;
  /** What the store gave was made for this very site. */
  isFresh: boolean;
  diagrams: SiteDiagrams;
  history: History;
}

export function createSite(project: ProjectView, parts: SiteParts): Site {
  const { files, store, isFresh, diagrams, history } = parts;
  const { settings, catalog, links } = project;
  const { base, repository } = settings;
  const routes = createRoutes(catalog, base);
  const images = new Images(catalog, links, settings.root, base);
  const artifacts = once((): ArtifactIndex => new ArtifactIndex(pages));
  const related = once(
    (): RelatedEntries => new RelatedEntries(pages, { routes, links, artifacts: artifacts() }),
  );
  const explanations = (index: ArtifactIndex, path: string, from: Runbook): Explanation[] =>
    index.tablesOf(path).map(({ page, table: { slug, title, rows } }) => ({
      href:
        page.runbook === from ? `#${encodeURIComponent(slug)}` : routes.pageUrl(page.runbook, slug),
      title,
      rows,
    }));
  const renderer = new PageRenderer({
    routes,
    repository,
    store,
    isFresh,
    lastChanges: latestByPath(history),
    runbookById: (id) => links.runbookById(id),
    render: {
      links,
      diagrams: diagrams.images,
      pageUrl: (runbook, anchor) => routes.pageUrl(runbook, anchor),
      fileUrl: (path, type) => (repository === null ? null : repositoryUrl(repository, path, type)),
      imageUrl: (path) => images.url(path),
      dangersOf,
      explanationsOf: (path, from) => explanations(artifacts(), path, from),
      relatedTo: (entryId) => related().of(entryId),
    },
  });
  const pages: Page[] = files.map((file) => renderer.page(file));
  const site: Site = {
    title: settings.title,
    base,
    origin: settings.site,
    project,
    routes,
    pages,
    images,
    diagrams,
    get artifacts() {
      return artifacts();
    },
    redirects: [],
    history,
    offline: settings.offline,
    files: [],
  };
  site.files = siteFiles(site);
  site.redirects = redirectsOf(site);
  return site;
}

function latestByPath(history: History): Map<string, History[number]> {
  const latest = new Map<string, History[number]>();
  for (const change of history) if (!latest.has(change.path)) latest.set(change.path, change);
  return latest;
}

/** Former addresses of pages, those left out that something else answers to. */
function redirectsOf({ pages, files, base }: Site): Redirect[] {
  const taken = new Set([
    '',
    'signatures',
    'artifacts',
    '404',
    ...['404.html', 'favicon.svg', 'icon-192.png', 'icon-512.png', 'theme.js'],
    ...['offline.json', 'service-worker.js'],
    ...files.map(({ path }) => path),
    ...pages.map((page) => `runbooks/${page.path}`),
  ]);
  const redirects: Redirect[] = [];
  const add = (from: string, to: string, title: string): void => {
    if (taken.has(from) || /[#?%:\\]|(?:^|\/)\.{1,2}(?:\/|$)|^_astro|^pagefind/.test(from)) return;
    taken.add(from);
    redirects.push({ from, to, title });
  };
  add('runbooks', `${base}#runbooks`, 'Runbooks');
  for (const page of pages) {
    for (const alias of page.runbook.meta.aliases) add(alias, page.url, page.runbook.title);
  }
  return redirects;
}
