import { buildLinkGraph } from '../core/links/graph.ts';
import { parseRunbook } from '../core/parse/parse-runbook.ts';
import type { Project } from './project.ts';

/** The project as it would be with other texts in some of its files, by `Runbook.path`. */
export function withTexts(project: Project, texts: ReadonlyMap<string, string>): Project {
  const { settings, pathType } = project;
  const parsed = new Map(project.parsed);
  for (const [path, text] of texts) {
    const known = parsed.get(path);
    if (known === undefined) continue;
    parsed.set(path, parseRunbook({ id: known.runbook.id, path, text }, settings.parse));
  }
  const runbooks = [...parsed.values()].map((document) => document.runbook);
  const catalog = { folder: project.catalog.folder, runbooks };
  return { ...project, parsed, catalog, links: buildLinkGraph(catalog, { pathType }) };
}
