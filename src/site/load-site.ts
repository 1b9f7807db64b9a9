import { loadProject } from '../node/project.ts';
import type { Settings } from '../node/settings.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { createSite, type Site } from './site.ts';
import type { SiteSource } from './site-registry.ts';

/** Reads the runbooks when the pages first ask, and anew after `invalidate`. */
export function siteSource(settings: Settings): SiteSource {
  let site: Promise<Site> | null = null;
  return {
    load() {
      site ??= loadSite(settings);
      return site;
    },
    invalidate() {
      site = null;
    },
  };
}

async function loadSite(settings: Settings): Promise<Site> {
  const project = await loadProject(settings);
  return createSite(project, await drawDiagrams(project));
}
