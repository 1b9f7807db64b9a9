import type { DiagramResult } from '../node/diagrams/render.ts';
import type { Project } from '../node/project.ts';
import { Images } from './images.ts';
import { type Page, PageRenderer } from './page.ts';
import { repositoryUrl } from './repository.ts';
import { createRoutes, type Routes } from './routes.ts';

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
  project: Project;
  routes: Routes;
  /** In the order of the catalog. */
  pages: readonly Page[];
  images: Images;
  diagrams: SiteDiagrams;
  redirects: readonly Redirect[];
}

export function createSite(project: Project, diagrams: SiteDiagrams): Site {
  const { settings, catalog, links } = project;
  const { base, repository } = settings;
  const routes = createRoutes(catalog, base);
  const images = new Images(catalog, links, settings.root, base);
  const renderer = new PageRenderer({
    routes,
    repository,
    render: {
      links,
      diagrams: diagrams.images,
      pageUrl: (runbook, anchor) => routes.pageUrl(runbook, anchor),
      fileUrl: (path, type) => (repository === null ? null : repositoryUrl(repository, path, type)),
      imageUrl: (path) => images.url(path),
    },
  });
  const pages = [...project.parsed.values()].map((parsed) => renderer.page(parsed));
  return {
    title: settings.title,
    base,
    origin: settings.site,
    project,
    routes,
    pages,
    images,
    diagrams,
    redirects: redirectsOf(pages, base),
  };
}

/** Former addresses of pages, those left out that something else answers to. */
function redirectsOf(pages: readonly Page[], base: string): Redirect[] {
  const taken = new Set(['', 'signatures', '404', ...pages.map((page) => `runbooks/${page.path}`)]);
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
