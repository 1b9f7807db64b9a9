import { resolve } from 'node:path';
import { buildLinkGraph, type LinkGraph } from '../../core/links/graph.ts';
import type { Project as LinkedProject } from '../../core/links/resolve.ts';
import type { Catalog, Runbook } from '../../core/model.ts';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import { findMarkdown } from '../../node/find-files.ts';
import { loadMarkdownParser } from '../../node/markdown/satteri-parser.ts';
import { decodeText, readBytes } from '../../node/read-text.ts';
import { FolderReader } from '../../node/regular-file.ts';
import type { Settings } from '../../node/settings.ts';
import { Surroundings } from '../../node/surroundings.ts';
import { parseFile } from './parse-file.ts';

/** A catalog with its surroundings. */
export interface ProjectView {
  settings: Settings;
  catalog: Catalog;
  links: LinkGraph;
  /** What a path of the project (as in `Runbook.path`) is on disk. */
  pathType: LinkedProject['pathType'];
}

/** A catalog with what it was made from. */
export interface Project extends ProjectView {
  /** By `Runbook.path`, in the order of the catalog. */
  parsed: ReadonlyMap<string, ParsedRunbook>;
}

/**
 * Reads and parses every runbook of the folder, or those named relative to it; one bad file never
 * hides the others. Nothing is taken from a cache, so the trees are at hand. The settings of the
 * project name the parser, so that other texts are parsed as these are.
 */
export async function loadProject(given: Settings, named?: readonly string[]): Promise<Project> {
  const files = named ?? (await findMarkdown(given.runbooks, given.ignore));
  const markdown = given.parse.markdown ?? (await loadMarkdownParser());
  const settings = { ...given, parse: { ...given.parse, markdown } };
  const reader = new FolderReader(settings.root);
  const parsed = new Map<string, ParsedRunbook>();
  for (const file of files) {
    const read = decodeText(readBytes(resolve(settings.runbooks, file), reader));
    const document = parseFile(settings, file, read, settings.parse);
    parsed.set(document.runbook.path, document);
  }
  const runbooks = [...parsed.values()].map((document) => document.runbook);
  const { pathType, anchorsAt } = new Surroundings(settings.root);
  const textOf = (path: string): string => parsed.get(path)?.text ?? '';
  return { ...viewOf(settings, runbooks, { pathType, anchorsAt, textOf }), parsed };
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
