import type { DialectName } from './dialect.ts';
import type { Routes } from './routes.ts';
import { routesOf, type SiteRoot, siteOf } from './sites.ts';

/** The configuration of links. */
export interface LinkOptions {
  /** The dialect of anchors; that of the site around a page by default, and of GitHub without one. */
  slug?: DialectName | undefined;
  routes?: Routes;
  /** Other settings for some pages, by `Runbook.path`; the last that matches counts. */
  overrides?: readonly LinkOverride[];
  /** Sites that generators make of the project, as far as nobody says otherwise. */
  sites?: readonly SiteRoot[];
  /** Patterns for `createUrlFilter`. */
  ignoreUrls?: readonly string[];
}

export interface LinkOverride {
  isFor(path: string): boolean;
  slug?: DialectName | undefined;
  routes?: Routes | undefined;
}

/** How the links of a page resolve. */
interface PageSettings {
  slug: DialectName;
  routes: Routes;
  /** The site that was recognised: addresses without a file may be pages that it makes. */
  site: SiteRoot | null;
}

/** The settings of a page; a site that was recognised counts where nobody says otherwise. */
export function settingsFor(path: string, options: LinkOptions): PageSettings {
  const { overrides = [], sites = [], routes = {} } = options;
  const own = overrides.filter(({ isFor }) => isFor(path));
  const slug = own.findLast((one) => one.slug !== undefined)?.slug ?? options.slug;
  const stated = own.findLast((one) => one.routes !== undefined)?.routes ?? routes;
  const isStated = slug !== undefined || Object.keys(stated).length > 0;
  const site = isStated ? null : siteOf(sites, path);
  if (site === null) return { slug: slug ?? 'github', routes: stated, site };
  return { slug: site.slug, routes: routesOf(site), site };
}
