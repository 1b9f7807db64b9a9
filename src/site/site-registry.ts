import type { Site } from './site.ts';

/** Loads the site once and again after something changed. */
export interface SiteSource {
  load(): Promise<Site>;
  invalidate(): void;
}

/**
 * Astro runs the pages as a bundle of their own in the same process. They find the site's data here
 * rather than in modules, so that nothing of the core is bundled or loaded twice.
 */
const shared: { [name: symbol]: Map<string, SiteSource> | undefined } = globalThis;
const registry = Symbol.for('replaybook.sites');
const sites = shared[registry] ?? new Map<string, SiteSource>();
shared[registry] = sites;

/** Makes a site known to its pages; returns the name that they ask for. A name can be used again. */
export function registerSite(source: SiteSource, name = `site-${sites.size + 1}`): string {
  sites.set(name, source);
  return name;
}

export function findSite(name: string): SiteSource {
  const source = sites.get(name);
  if (source === undefined) throw new Error(`No site is registered as ${name}.`);
  return source;
}
