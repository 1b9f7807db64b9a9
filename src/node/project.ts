import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildLinkGraph, type LinkGraph } from '../core/links/graph.ts';
import type { Catalog } from '../core/model.ts';
import type { ParsedRunbook } from '../core/parse/document.ts';
import { parseRunbook } from '../core/parse/parse-runbook.ts';
import { findMarkdown, projectPath } from './find-files.ts';
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
 * hides the others.
 */
export async function loadProject(settings: Settings, named?: string[]): Promise<Project> {
  const files = named ?? (await findMarkdown(settings.runbooks, settings.ignore));
  const parsed = new Map<string, ParsedRunbook>();
  for (const file of files) {
    const document = await loadRunbook(settings, file);
    parsed.set(document.runbook.path, document);
  }
  const runbooks = [...parsed.values()].map((document) => document.runbook);
  const catalog: Catalog = { folder: settings.folder, runbooks };
  const pathType = (path: string) => pathTypeOf(join(settings.root, path));
  return { settings, catalog, parsed, links: buildLinkGraph(catalog, { pathType }), pathType };
}

/** Reads one file, named relative to the runbooks folder. */
export async function loadRunbook(settings: Settings, file: string): Promise<ParsedRunbook> {
  const path = resolve(settings.runbooks, file);
  const { text, problem } = await readText(path);
  const id = file.replace(/(?<=[^/])\.(?:md|markdown)$/i, '');
  const source = { id, path: projectPath(settings.root, path), text };
  const document = parseRunbook(source, settings.parse);
  if (problem === null) return document;
  const bad = Math.max(0, document.text.indexOf('\uFFFD'));
  const line = document.text.slice(0, bad).split('\n');
  const at = { line: line.length, column: (line.at(-1)?.length ?? 0) + 1, offset: bad };
  const found = { ruleId: 'readable-file', ...problem, position: { start: at, end: at } };
  document.runbook.problems.unshift(found);
  return document;
}

function pathTypeOf(path: string): 'file' | 'directory' | null {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch {
    // Whatever a link says: too long, with a NUL, through a file. There is nothing to open.
    return null;
  }
}
