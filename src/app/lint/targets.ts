import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { NoRunbooks } from '../../node/config/no-runbooks.ts';
import { loadSettings, type Settings } from '../../node/config/settings.ts';
import { type FileSource, findSources, sourceTest } from '../../node/files/file-sources.ts';
import { isInside } from '../../node/files/inside-root.ts';
import { UserError } from '../../node/user-error.ts';

/** The files to load, and those among them to check. */
export interface TargetFiles {
  settings: Settings;
  /** @internal The location of the files. */
  sources: readonly FileSource[];
  /** Relative to the runbooks folder, sorted. */
  files: readonly string[];
  /** Whether to report findings in a file, by `Runbook.path`. */
  isTarget(path: string): boolean;
}

/** The working folder, and options about the catalog. */
export interface CatalogPlace {
  cwd: string;
  /** Path of the configuration file. */
  config?: string;
  /** Folders of the runbooks; override the configuration. */
  runbooks?: readonly string[];
}

/**
 * Finds the targets of `lint [paths]`. Paths inside the runbooks folders are checked with all runbooks, so that their links resolve; other paths form a catalog of their own.
 */
export async function findTargets(
  paths: readonly string[],
  place: CatalogPlace,
): Promise<TargetFiles> {
  const named = paths.map((path) => existing(resolve(place.cwd, path), path));
  const whole = await wholeCatalog(place, named.length > 0);
  const isInCatalog = await sourceTest(whole?.sources ?? []);
  if (whole !== null && named.every(isInCatalog)) {
    const { root, runbooks, sources } = whole;
    const isTarget = (path: string) =>
      named.length === 0 || named.some((target) => isInside(resolve(root, path), target));
    const found = await withFiles(whole, sources, isTarget);
    const isLookedAt = (file: string) =>
      named.some((target) => isInside(resolve(runbooks, file), target));
    if (named.length > 0 && !found.files.some(isLookedAt)) throw nothingIn(paths);
    return found;
  }
  const settings = await loadSettings({ ...place, runbooks: commonFolder(named) });
  const sources = named.map((path) => {
    return statSync(path).isDirectory() ? { folder: path } : { file: path };
  });
  return withFiles(settings, sources, () => true);
}

async function withFiles(
  settings: Settings,
  sources: readonly FileSource[],
  isTarget: TargetFiles['isTarget'],
): Promise<TargetFiles> {
  const files = await findSources(settings.runbooks, sources, settings.ignore);
  return { settings, sources, files, isTarget };
}

function nothingIn(paths: readonly string[]): UserError {
  const shown = paths.map((path) => `"${path}"`).join(', ');
  return new UserError(
    `${shown}: no Markdown file to check.`,
    'Pass a .md file or a folder of them, and check .gitignore and "ignore" in replaybook.config.',
  );
}

function existing(path: string, named: string): string {
  if (existsSync(path)) return path;
  throw new UserError(`"${named}" does not exist.`, 'Pass the path of a Markdown file or folder.');
}

/** Null where there are no runbooks, for whoever names other files. */
async function wholeCatalog(place: CatalogPlace, isOptional: boolean): Promise<Settings | null> {
  try {
    return await loadSettings(place);
  } catch (error) {
    if (isOptional && error instanceof NoRunbooks) return null;
    throw error;
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = '.', ...others] = paths.map((path) =>
    statSync(path).isDirectory() ? path : dirname(path),
  );
  let common = first;
  while (!others.every((path) => isInside(path, common))) common = dirname(common);
  return common;
}
