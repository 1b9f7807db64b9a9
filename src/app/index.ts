/**
 * The API of the library. Each function loads its code on the first call, so a program pays only for
 * what it uses. Wrong user input throws `UserError`, which says what to do.
 */
import type { ExportedCatalog } from '../core/export/export-schema.ts';
import type { Settings } from '../node/config/settings.ts';
import type { FolderEntry } from '../node/files/list-folder.ts';
import { lazily } from './lazily.ts';
import type { ReportedDiagnostic } from './lint/report.ts';
import type { Project } from './project/project.ts';

export { defineConfig, type UserConfig } from '../node/config/define-config.ts';
export { NoRunbooks } from '../node/config/no-runbooks.ts';
/** @internal */
export type { CodeRefusal } from '../node/config/read-config.ts';
export type { Settings, SettingsInput } from '../node/config/settings.ts';
export { UserError } from '../node/user-error.ts';
export * from './coverage/index.ts';
export * from './draft/index.ts';
export * from './hits/index.ts';
export * from './init/index.ts';
export * from './lint/index.ts';
export * from './match/index.ts';
export * from './mine/index.ts';
export type { Project } from './project/project.ts';
export type { ProjectFile } from './project/project-file.ts';
/** @internal */
export type { PageStore } from './project/project-store.ts';
export * from './quarantine/index.ts';
export { today } from './today.ts';

/** Reads the configuration of a folder and resolves its paths. */
export const loadSettings = lazily(
  async () => (await import('../node/config/settings.ts')).loadSettings,
);

/** The absolute folders of the runbooks. */
export async function runbookFolders({ sources }: Settings): Promise<string[]> {
  const app = await import('../node/files/file-sources.ts');
  return app.foldersOf(sources);
}

/** Tests whether an absolute path is in a folder of runbooks, or would be. */
export async function runbookTest({ sources }: Settings): Promise<(path: string) => boolean> {
  const app = await import('../node/files/file-sources.ts');
  return app.sourceTest(sources);
}

/** The files and folders in a folder of the project (relative to its root), sorted. */
export async function listFolder({ root }: Settings, folder: string): Promise<FolderEntry[]> {
  const app = await import('../node/files/list-folder.ts');
  return app.listFolder(root, folder);
}

/** Loads the runbooks of a folder; takes files that have not changed from the store. */
export const loadProject = lazily(
  async () => (await import('./project/load-project.ts')).loadProject,
);

/** Reads changed files again, by `Runbook.path`; all of them if one is new or gone. */
export const rereadFiles = lazily(
  async () => (await import('./project/load-project.ts')).rereadFiles,
);

/** Returns the catalog as versioned JSON. */
export async function exportProject({ catalog }: Project): Promise<ExportedCatalog> {
  const app = await import('../core/export/export-catalog.ts');
  return app.exportCatalog(catalog);
}

/** @internal The findings of a command, as rules of a report. */
export async function describeFindings(
  command: 'coverage' | 'quarantine',
): Promise<
  { id: string; summary: string; help: string; severity: ReportedDiagnostic['severity'] }[]
> {
  const words =
    command === 'coverage'
      ? (await import('./coverage/finding-words.ts')).findingWords
      : (await import('./quarantine/finding-words.ts')).quarantineWords;
  return Object.entries(words).map(([id, { summary, severity, messages }]) => {
    const help = Object.values(messages).map(({ how }) => `- ${how}`);
    return { id, summary, severity, help: help.join('\n') };
  });
}
