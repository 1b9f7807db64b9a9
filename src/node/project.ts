import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildLinkGraph, type LinkGraph } from '../core/links/graph.ts';
import type { Catalog } from '../core/model.ts';
import type { ParsedRunbook } from '../core/parse/document.ts';
import { findMarkdown } from './find-files.ts';
import { loadMarkdownParser } from './markdown/satteri-parser.ts';
import { parseFile } from './parse-file.ts';
import { readText } from './read-text.ts';
import type { Settings } from './settings.ts';

/** A catalog with what it was made from. */
export interface Project {
  settings: Settings;
  catalog: Catalog;
  /** By `Runbook.path`, in the order of the catalog. */
  parsed: ReadonlyMap<string, ParsedRunbook>;
  links: LinkGraph;
  /** What a path of the project (as in `Runbook.path`) is on disk. */
  pathType(path: string): 'file' | 'directory' | null;
}

/**
 * Reads and parses every runbook of the folder, or those named relative to it; one bad file never
 * hides the others. Nothing is taken from a cache, so the trees are at hand.
 */
export async function loadProject(
  settings: Settings,
  named?: readonly string[],
): Promise<Project> {
  const files = named ?? (await findMarkdown(settings.runbooks, settings.ignore));
  const markdown = settings.parse.markdown ?? (await loadMarkdownParser());
  const parsed = new Map<string, ParsedRunbook>();
  for (const file of files) {
    const read = readText(resolve(settings.runbooks, file));
    const document = parseFile(settings, file, read, { ...settings.parse, markdown });
    parsed.set(document.runbook.path, document);
  }
  const runbooks = [...parsed.values()].map((document) => document.runbook);
  const catalog: Catalog = { folder: settings.folder, runbooks };
  const pathType = pathTypeBelow(settings.root);
  return { settings, catalog, parsed, links: buildLinkGraph(catalog, { pathType }), pathType };
}

/** Answers what a path relative to a folder is on disk, null where there is nothing to open. */
export function pathTypeBelow(root: string): Project['pathType'] {
  return (path) => {
    try {
      return statSync(join(root, path)).isDirectory() ? 'directory' : 'file';
    } catch {
      // Whatever a link says: too long, with a NUL, through a file.
      return null;
    }
  };
}
