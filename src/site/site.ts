import type { ProjectView } from '../app/project/project.ts';
import { once } from '../core/links/remember.ts';
import type { Runbook } from '../core/model.ts';
import type { Explanation } from '../core/render/options.ts';
import type { RecordStore } from '../node/cache/record-store.ts';
import type { DiagramResult } from '../node/diagrams/render.ts';
import type { History } from '../node/git-history.ts';
import { ArtifactIndex } from './artifact-index.ts';
import { dangersOf } from './command-dangers.ts';
import { Images } from './images.ts';
import type { LoadedFile } from './load/load-documents.ts';
import { type Page, PageRenderer } from './page.ts';
import type { PageProblem } from './page-problems.ts';
import { type LostAlias, type Redirect, redirectsOf } from './redirects.ts';
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
  /** Former addresses of pages that lead nowhere, since something else is there. */
  lostAliases: readonly LostAlias[];
  /** Changes of the runbooks, newest first. */
  history: History;
  /** Readers get a copy that works without a network. */
  offline: boolean;
  /** Everything but the pages. */
  files: readonly SiteFile[];
  /** What is wrong with a page, for its author; null where the site is for readers. */
  check: ((page: Page) => Promise<PageProblem[]>) | null;
}

/** What the pages are made of. */
export interface SiteParts {
  /** In the order of the catalog. */
  files: readonly LoadedFile[];
  /** Where to keep what was rendered. */
  store: RecordStore | null;
  diagrams: SiteDiagrams;
  history: History;
}

export function createSite(project: ProjectView, parts: SiteParts): Site {
  const { files, store, diagrams, history } = parts;
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
    lostAliases: [],
    history,
    offline: settings.offline,
    files: [],
    check: null,
  };
  site.files = siteFiles(site);
  return Object.assign(site, redirectsOf(site));
}

function latestByPath(history: History): Map<string, History[number]> {
  const latest = new Map<string, History[number]>();
  for (const change of history) if (!latest.has(change.path)) latest.set(change.path, change);
  return latest;
}
