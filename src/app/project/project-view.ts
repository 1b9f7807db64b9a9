import { buildLinkGraph, type LinkGraph } from '../../core/links/graph.ts';
import type { Project as LinkedProject } from '../../core/links/resolve.ts';
import type { Catalog, Runbook } from '../../core/model.ts';
import type { Settings } from '../../node/config/settings.ts';

/** A catalog with its surroundings. */
export interface ProjectView {
  settings: Settings;
  catalog: Catalog;
  links: LinkGraph;
  /** What a path of the project (as in `Runbook.path`) is on disk. */
  pathType: LinkedProject['pathType'];
}

/** The runbooks of a folder as a catalog, in the order given. */
export function viewOf(
  settings: Settings,
  runbooks: Runbook[],
  project: LinkedProject,
): ProjectView {
  const catalog: Catalog = { folder: settings.folder, runbooks };
  const links = buildLinkGraph(catalog, project, settings.links);
  return { settings, catalog, links, pathType: project.pathType };
}
