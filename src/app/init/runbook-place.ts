import { dirname, join, resolve } from 'node:path';
import { findRunbookFolders } from '../../node/config/runbook-folders.ts';
import { loadSettings, type Settings } from '../../node/config/settings.ts';
import { projectPath } from '../../node/files/find-files.ts';
import { folderOrGlob } from '../../node/files/folder-glob.ts';
import { insideWithLinks } from '../../node/files/inside-root.ts';
import { UserError } from '../../node/user-error.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/project.ts';
import type { ExistingConfig } from './existing-config.ts';
import type { InitOptions } from './init-plan.ts';
import type { Survey } from './survey.ts';
import { isThere } from './write-plan.ts';

/** The folders of the runbooks, and what is in them. */
export interface Place {
  /** The one for new files, relative to the root. */
  folder: string;
  settings: Settings;
  project: Project;
}

/**
 * The folders of the runbooks, relative to the root, the one for new files first; none where only a
 * configuration that is code could tell.
 */
export async function foldersOf(
  { runbooks, ci, stubs, from }: InitOptions,
  cwd: string,
  root: string,
  existing: ExistingConfig | null,
  survey: Survey,
): Promise<string[]> {
  if (runbooks !== undefined) {
    return runbooks.map((named) => folderInside(root, resolve(cwd, named), named));
  }
  if (existing === null) return likelyFolders(survey);
  const { config, path } = existing;
  if (config !== null) {
    const { folder, named } = await firstFolder(dirname(path), [config.runbooks].flat());
    return [folderInside(root, folder, named)];
  }
  if (ci === undefined && !stubs && from === undefined) return [];
  throw new UserError(
    `\`replaybook init\` does not run "${projectPath(root, path)}", so it cannot tell where the runbooks are.`,
    'Name their folder: --runbooks DIR.',
  );
}

/** All that are named as such, as each part of a large repository may have one; else the likeliest. */
function likelyFolders({ runbooks: { folders } }: Survey): string[] {
  const named = folders.filter(({ isNamed }) => isNamed);
  const [likeliest] = folders;
  const chosen = named.length > 0 ? named : likeliest ? [likeliest] : [];
  return chosen.length === 0 ? ['runbooks'] : chosen.map(({ path }) => path);
}

/** The first folder that is named, else the first that fits a glob. */
async function firstFolder(
  home: string,
  names: readonly string[],
): Promise<{ folder: string; named: string }> {
  const sources = names.map((named) => ({ named, source: folderOrGlob(home, named) }));
  for (const { named, source } of sources) {
    if ('folder' in source) return { folder: source.folder, named };
  }
  const { found } = await findRunbookFolders(home, names);
  const [first] = found;
  return first ?? { folder: home, named: home };
}

function folderInside(root: string, folder: string, named: string): string {
  if (insideWithLinks(root)(folder)) return projectPath(root, folder) || '.';
  throw new UserError(
    `The runbooks folder "${named}" is outside the repository "${root}".`,
    'Choose a folder in the repository: --runbooks DIR.',
  );
}

/** Opens the first folder, and with it the others if there are more. */
export async function openPlace(
  [folder = '', ...others]: readonly string[],
  root: string,
  existing: ExistingConfig | null,
  { runbooks }: InitOptions,
): Promise<Place> {
  const cwd = existing === null ? root : dirname(existing.path);
  const refusal = { refused: () => {} };
  if (others.length > 0) {
    const named = [folder, ...others].map((one) => join(root, one));
    const settings = await loadSettings({ cwd, runbooks: named, refusal });
    return { folder, settings, project: await openProject(settings) };
  }
  if (runbooks === undefined && namesSeveral(existing)) {
    const settings = await loadSettings({ cwd, refusal });
    return { folder, settings, project: await openProject(settings) };
  }
  // The folder itself may be yet to be made.
  const loaded = await loadSettings({ cwd, runbooks: root, refusal });
  const settings = {
    ...loaded,
    folder: folder === '.' ? '' : folder,
    runbooks: join(root, folder),
    sources: [{ folder: join(root, folder) }],
  };
  return { folder, settings, project: await openProject(settings) };
}

export function namesSeveral(existing: ExistingConfig | null): boolean {
  if (existing === null || existing.config === null) return false;
  const names = [existing.config.runbooks].flat();
  const home = dirname(existing.path);
  return names.length > 1 || names.some((named) => 'glob' in folderOrGlob(home, named));
}

async function openProject(settings: Settings): Promise<Project> {
  const nothing = { files: [], cache: false };
  if (!isThere(settings.runbooks, '.')) return loadProject(settings, nothing);
  try {
    return await loadProject(settings, { cache: false });
  } catch (error) {
    // A folder without Markdown.
    if (error instanceof UserError) return loadProject(settings, nothing);
    throw error;
  }
}
