/**
 * The API of the library. Each function loads its code on the first call, so a program pays only for
 * what it uses. Wrong user input throws `UserError`, which says what to do.
 */
import type { ExportedCatalog } from '../core/export/export-schema.ts';
import type { Settings, SettingsInput } from '../node/config/settings.ts';
import type { FolderEntry } from '../node/files/list-folder.ts';
import type { CoverageOptions, CoverageReport } from './coverage/coverage.ts';
import type { AlertUrl, FixedUrls } from './coverage/runbook-url-edits.ts';
import type { LogLine } from './draft/log-line.ts';
import type { Failure, WrittenEntries, WrittenEntry } from './draft/write-entry.ts';
import type { CompactOptions } from './hits/compact-hits.ts';
import type { HitsFile, LostEntry } from './hits/hits-file.ts';
import type { RecordedHits, RecordOptions } from './hits/record-hits.ts';
import type { ReportedDiagnostic } from './lint/report.ts';
import type { MissRun } from './match/explain-misses.ts';
import type { LogOptions, MatchRun } from './match/match-logs.ts';
import type { MatchReport } from './match/match-report.ts';
import type { LogSources } from './match/read-log.ts';
import type { Signatures } from './match/signatures.ts';
import type { MineOptions, MineReport, MineSources } from './mine/mine-logs.ts';
import type { LoadOptions } from './project/load-project.ts';
import type { Project } from './project/project.ts';
import type { QuarantineOptions } from './quarantine/check-policy.ts';
import type { QuarantineReport } from './quarantine/check-quarantine.ts';
import type { SiteQuarantine } from './quarantine/site-quarantine.ts';

export { defineConfig, type UserConfig } from '../node/config/define-config.ts';
export { NoRunbooks } from '../node/config/no-runbooks.ts';
/** @internal */
export type { CodeRefusal } from '../node/config/read-config.ts';
export type { Settings, SettingsInput } from '../node/config/settings.ts';
export { UserError } from '../node/user-error.ts';
export type { CoverageOptions, CoverageReport, CoveredTarget } from './coverage/coverage.ts';
export type { AlertUrl, FixedUrls } from './coverage/runbook-url-edits.ts';
export type { Failure } from './draft/write-entry.ts';
/** @internal */
export type { HitsFile, LostEntry } from './hits/hits-file.ts';
export * from './init/index.ts';
export * from './lint/index.ts';
export type { LogOptions } from './match/match-logs.ts';
export type { MatchReport } from './match/match-report.ts';
export type { LogSources } from './match/read-log.ts';
export type { Signatures } from './match/signatures.ts';
export type { MineReport } from './mine/mine-logs.ts';
/** @internal */
export type { Project, TreeOf } from './project/project.ts';
export type { ProjectFile } from './project/project-file.ts';
/** @internal */
export type { PageStore } from './project/project-store.ts';
export type { CheckedPolicy } from './quarantine/check-policy.ts';
export type { QuarantineReport } from './quarantine/check-quarantine.ts';
/** @internal */
export type { SiteQuarantine } from './quarantine/site-quarantine.ts';
export { today } from './today.ts';

/** Reads the configuration of a folder and resolves its paths. */
export async function loadSettings(input: SettingsInput): Promise<Settings> {
  const app = await import('../node/config/settings.ts');
  return app.loadSettings(input);
}

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
export async function loadProject(settings: Settings, options?: LoadOptions): Promise<Project> {
  const app = await import('./project/load-project.ts');
  return app.loadProject(settings, options);
}

/** Reads changed files again, by `Runbook.path`; all of them if one is new or gone. */
export async function rereadFiles(project: Project, paths: readonly string[]): Promise<Project> {
  const app = await import('./project/load-project.ts');
  return app.rereadFiles(project, paths);
}

/** Loads the compiled signatures of a project; parses no runbook if none has changed. */
export async function loadSignatures(settings: Settings): Promise<Signatures> {
  const app = await import('./match/signatures.ts');
  return app.Signatures.load(settings);
}

/** Matches each log; a log that cannot be read does not stop the others. */
export async function matchLogs(
  signatures: Signatures,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchRun> {
  const app = await import('./match/match-logs.ts');
  return app.matchLogs(signatures, files, options, sources);
}

/** Lists the failures of logs in a repository without runbooks. */
export async function matchWithoutRunbooks(
  input: SettingsInput,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchReport> {
  const app = await import('./match/match-without-runbooks.ts');
  return app.matchWithoutRunbooks(input, files, options, sources);
}

/** Explains for each log why an entry does not match it. */
export async function explainMisses(
  signatures: Signatures,
  id: string,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MissRun> {
  const app = await import('./match/explain-misses.ts');
  return app.explainMisses(signatures, id, files, options, sources);
}

/** Reads the value of `--from`: a log and its lines, such as `job.log:120` or `job.log:2-5`. */
export async function parseLogLine(text: string): Promise<LogLine> {
  const app = await import('./draft/log-line.ts');
  return app.parseLogLine(text);
}

/** Reads lines of a log; finds the entries that already match them, and a command that may replay them. */
export async function readFailure(
  from: LogLine,
  settings: Settings,
  sources: LogSources,
): Promise<Failure> {
  const app = await import('./draft/write-entry.ts');
  return app.readFailure(from, settings, sources);
}

/** Returns the text of a new runbook with an entry for a failure. */
export async function draftRunbook(
  { lines, replay }: Failure,
  title: string | null,
  settings: Settings,
): Promise<string> {
  const app = await import('./draft/new-entry.ts');
  const page = { path: app.unnamed, text: null };
  return app.newEntry(lines, page, title, settings, replay.guess).text;
}

/** Adds an entry for a failure to a runbook, or creates the runbook. */
export async function writeEntry(
  failure: Failure,
  runbook: { named: string; cwd: string },
  title: string | null,
  settings: Settings,
): Promise<WrittenEntry> {
  const app = await import('./draft/write-entry.ts');
  return app.writeEntry(failure, runbook, title, settings);
}

/** Returns the text of a new page with a procedure. */
export async function draftProcedure(title: string): Promise<string> {
  const core = await import('../core/draft/procedure-draft.ts');
  return core.draftProcedure(title);
}

/** Creates a page with a procedure; returns its absolute path. */
export async function writeProcedure(
  title: string,
  runbook: { named: string; cwd: string },
  settings: Settings,
): Promise<string> {
  const app = await import('./draft/write-entry.ts');
  return app.writeProcedure(title, runbook, settings);
}

/** Adds an entry for each failure to a runbook, or creates it. */
export async function writeEntries(
  messages: readonly string[],
  runbook: { named: string; cwd: string },
  settings: Settings,
): Promise<WrittenEntries> {
  const app = await import('./draft/write-entry.ts');
  return app.writeEntries(messages, runbook, settings);
}

/** Makes the folder of runbooks of a repository that has none; returns its path. */
export async function firstRunbooksFolder(cwd: string): Promise<string> {
  const app = await import('./draft/write-entry.ts');
  return app.firstRunbooksFolder(cwd);
}

/** The logs that a person named as files, folders and globs. */
export async function findLogs(names: readonly string[], cwd: string): Promise<string[]> {
  const app = await import('../node/logs/find-logs.ts');
  return app.findLogs(names, cwd);
}

/** Counts over many logs in how many of them each failure stands that no entry explains. */
export async function mineLogs(
  signatures: Signatures | null,
  logs: readonly string[],
  options: MineOptions,
  sources: MineSources,
): Promise<MineReport> {
  const app = await import('./mine/mine-logs.ts');
  return app.mineLogs(signatures, logs, options, sources);
}

/** Returns the catalog as versioned JSON. */
export async function exportProject({ catalog }: Project): Promise<ExportedCatalog> {
  const app = await import('../core/export/export-catalog.ts');
  return app.exportCatalog(catalog);
}

/** Says for everything that can go red in a repository which entry answers it, and what is wrong. */
export async function coverProject(
  project: Project,
  options: CoverageOptions,
): Promise<CoverageReport> {
  const app = await import('./coverage/coverage.ts');
  return app.coverProject(project, options);
}

/** Writes the exceptions file for all that has no entry; returns its path and their number. */
export async function writeExceptions(
  project: Project,
  report: CoverageReport,
  options: { today: string; owner: string },
): Promise<{ path: string; count: number }> {
  const app = await import('./coverage/write-exceptions.ts');
  return app.writeExceptions(project.settings, report, options);
}

/** The address that each alert with an entry needs as its `runbook_url`. */
export async function alertUrls(project: Project, report: CoverageReport): Promise<AlertUrl[]> {
  const app = await import('./coverage/runbook-url-edits.ts');
  return app.alertUrls(project, report);
}

/** Writes missing and dead addresses into plain rule files, and changes nothing else in them. */
export async function fixAlertUrls(
  settings: Settings,
  urls: readonly AlertUrl[],
): Promise<FixedUrls> {
  const app = await import('./coverage/runbook-url-edits.ts');
  return app.fixAlertUrls(settings, urls);
}

/** Holds the quarantine manifests of a repository to the policies of the catalog. */
export async function checkQuarantine(
  project: Project,
  options: QuarantineOptions,
): Promise<QuarantineReport> {
  const app = await import('./quarantine/index.ts');
  return app.checkQuarantine(project, options);
}

/** @internal What quarantine manifests say, for readers of the site. */
export async function siteQuarantine(project: Project): Promise<SiteQuarantine> {
  const app = await import('./quarantine/index.ts');
  return app.siteQuarantine(project);
}

/** Appends to a memory of hits which entries matched which logs. */
export async function recordHits(
  report: MatchReport,
  options: RecordOptions,
): Promise<RecordedHits> {
  const app = await import('./hits/index.ts');
  return app.recordHits(report, options);
}

/** @internal Reads a memory of hits; a file that does not exist is empty. */
export async function readHits(path: string, name: string): Promise<HitsFile> {
  const app = await import('./hits/index.ts');
  return app.readHitsFile(path, name);
}

/** @internal The memory of hits that the configuration names; null without one. */
export async function configuredHits(settings: Settings): Promise<HitsFile | null> {
  if (settings.hits === null) return null;
  const app = await import('./hits/index.ts');
  return app.configuredHits(settings);
}

/** @internal The entries of a memory that no longer exist. */
export async function lostEntries(
  { catalog }: Project,
  { hits }: Pick<HitsFile, 'hits'>,
): Promise<LostEntry[]> {
  const app = await import('./hits/index.ts');
  const known = catalog.runbooks.flatMap(({ entries }) => entries.map(({ id }) => id));
  return app.lostEntries(hits, new Set(known));
}

/** @internal Puts old hits of a memory together. */
export async function compactHits(
  file: HitsFile,
  options: CompactOptions,
): Promise<{ before: number; after: number }> {
  const app = await import('./hits/index.ts');
  return app.compactHitsFile(file, options);
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
