import { resolve } from 'node:path';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import type { Settings } from '../../node/config/settings.ts';
import { findMarkdown } from '../../node/files/find-files.ts';
import { decodeText, readBytes } from '../../node/files/read-text.ts';
import { FolderReader } from '../../node/files/regular-file.ts';
import { loadMarkdownParser, referenceParser } from '../../node/markdown/satteri-parser.ts';
import { Surroundings } from '../../node/surroundings.ts';
import { type LintableProject, lintable } from './lintable.ts';
import { parseFile, readInTime } from './parse-file.ts';
import { viewOf } from './project-view.ts';

/** A catalog with what it was made from. */
export interface Project extends LintableProject {
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
  return projectOf(settings, parsed);
}

/** The project as it would be with other texts in some of its files, by `Runbook.path`. */
export function withTexts(project: Project, texts: ReadonlyMap<string, string>): Project {
  const { settings } = project;
  const parsed = new Map(project.parsed);
  const options = { markdown: referenceParser(), ...settings.parse };
  for (const [path, text] of texts) {
    const known = parsed.get(path);
    if (known === undefined) continue;
    parsed.set(path, readInTime({ id: known.runbook.id, path, text }, options));
  }
  return projectOf(settings, parsed);
}

function projectOf(settings: Settings, parsed: ReadonlyMap<string, ParsedRunbook>): Project {
  const runbooks = [...parsed.values()].map((document) => document.runbook);
  const { pathType, anchorsAt } = new Surroundings(settings.root);
  const textOf = (path: string): string => parsed.get(path)?.text ?? '';
  const view = viewOf(settings, runbooks, { pathType, anchorsAt, textOf });
  return { ...lintable(view, textOf), parsed };
}
