import type { Project } from '../../app/index.ts';
import { once } from '../../core/memoize.ts';
import type { Runbook } from '../../core/model.ts';
import type { Explanation } from '../../core/render/options.ts';
import type { History } from '../../node/git/git-history.ts';
import { wordsOf } from '../words/words.ts';
import { ArtifactIndex } from './artifact-index.ts';
import { readBranding } from './brand/branding.ts';
import { Folders } from './browse/folders.ts';
import { listParts } from './browse/list-parts.ts';
import { Listings } from './browse/listings.ts';
import { dangersOf } from './command-dangers.ts';
import { Images } from './images.ts';
import { type LiveFacts, SectionNotes } from './live/live-facts.ts';
import { type Page, PageRenderer } from './page.ts';
import type { PageDocument } from './page-document.ts';
import type { PageProblem } from './page-problems.ts';
import { type Redirects, redirectsOf } from './redirects.ts';
import { RelatedEntries } from './related-entries.ts';
import { repositoryUrl } from './repository.ts';
import { createRoutes } from './routes.ts';
import type { SiteContent, SiteDiagrams } from './site-content.ts';
import type { SiteFile } from './site-file.ts';
import { siteFiles } from './site-files.ts';

/** Everything that the pages show. */
export interface Site extends SiteContent, Redirects {
  /** Everything but the pages. */
  files: readonly SiteFile[];
  /** The findings in a page, for its author; null on a site for readers. */
  check: PageCheck | null;
}

export type PageCheck = (page: Page) => Promise<PageProblem[]>;

/** The sources of the pages. */
export interface SiteParts {
  /** In the order of the catalog. */
  pages: readonly PageDocument[];
  diagrams: SiteDiagrams;
  history: History;
  facts: LiveFacts;
  /** Checks pages for their author; null where the site is for readers. */
  check: PageCheck | null;
}

export function createSite(project: Project, parts: SiteParts): Site {
  const { diagrams, history, facts, check } = parts;
  const { settings, catalog, links } = project;
  const { base, repository } = settings;
  const words = wordsOf(settings.lang);
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
  const notes = new SectionNotes(facts, routes, catalog.runbooks);
  const renderer = new PageRenderer({
    routes,
    repository,
    lastChanges: latestByPath(history),
    runbookById: (id) => links.runbookById(id),
    render: {
      links,
      t: words.t,
      dir: words.dir,
      diagrams: diagrams.images,
      pageUrl: (runbook, anchor) => routes.pageUrl(runbook, anchor),
      fileUrl: (path, type) => (repository === null ? null : repositoryUrl(repository, path, type)),
      imageUrl: (path) => images.url(path),
      dangersOf,
      explanationsOf: (path, from) => explanations(artifacts(), path, from),
      notesOf: (entryId, slug, from) => notes.of(entryId, slug, from),
      listingUrl: (fact, value) => listings.url(fact, value),
      relatedTo: (entryId) => related().of(entryId),
    },
  });
  const pages: Page[] = parts.pages.map((page) => renderer.page(page));
  const folders = new Folders(pages, base);
  const listings = new Listings(folders.order, base);
  const content: SiteContent = {
    title: settings.title,
    words,
    branding: readBranding(settings),
    base,
    origin: settings.site,
    project,
    routes,
    pages,
    folders,
    listings,
    images,
    diagrams,
    get artifacts() {
      return artifacts();
    },
    parts: listParts({
      ...{ folders, listings, artifacts: artifacts() },
      targets: facts.coverage?.targets ?? [],
    }),
    history,
    facts,
    offline: settings.offline,
  };
  const others = siteFiles(content);
  return {
    ...content,
    get artifacts() {
      return artifacts();
    },
    ...redirectsOf(content, others),
    files: others,
    check,
  };
}

function latestByPath(history: History): Map<string, History[number]> {
  const latest = new Map<string, History[number]>();
  for (const change of history) if (!latest.has(change.path)) latest.set(change.path, change);
  return latest;
}
