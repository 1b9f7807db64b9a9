/**
 * What Replaybook can do, as a library. Every function loads the code that it runs when it is called,
 * so that a program pays for nothing that it does not use. Wrong input of a user throws `UserError`,
 * which says what to do.
 */
import type { ExportedCatalog } from '../core/export/export-schema.ts';
import type { Runbook } from '../core/model.ts';
import type { Settings, SettingsInput } from '../node/config/settings.ts';
import type { LogLine } from './draft/log-line.ts';
import type { Failure, WrittenEntry } from './draft/write-entry.ts';
import type { FixedProject } from './fix/fix-project.ts';
import type { LintCircumstances, LintResult } from './lint/lint-project.ts';
import type { TargetOptions, Targets } from './lint/load-targets.ts';
import type { BaselineUse } from './lint/report.ts';
import type { DescribedRule } from './lint/rule-page.ts';
import type { Call, FinishedRun, RunResult } from './lint/run-memory.ts';
import type { CatalogPlace, TargetFiles } from './lint/targets.ts';
import type { MissRun } from './match/explain-misses.ts';
import type { LogOptions, MatchRun } from './match/match-logs.ts';
import type { LogSources } from './match/read-log.ts';
import type { Signatures } from './match/signatures.ts';
import type { LoadOptions } from './project/load-project.ts';
import type { Project } from './project/project.ts';

export type { CodeRefusal } from '../node/config/read-config.ts';
export type { Settings, SettingsInput } from '../node/config/settings.ts';
export type { Costs } from './costs.ts';
export type { FixedProject } from './fix/fix-project.ts';
export type { LintCircumstances, LintResult } from './lint/lint-project.ts';
export type { Targets } from './lint/load-targets.ts';
export type { Report, ReportedDiagnostic } from './lint/report.ts';
export type { DescribedRule } from './lint/rule-page.ts';
export type { Call, RunResult } from './lint/run-memory.ts';
export type { TargetFiles } from './lint/targets.ts';
export type { LogOptions } from './match/match-logs.ts';
export type { MatchReport } from './match/match-report.ts';
export type { LogSources } from './match/read-log.ts';
export type { Signatures } from './match/signatures.ts';
export type { Project, TreeOf } from './project/project.ts';
export type { ProjectFile } from './project/project-file.ts';
export type { PageStore } from './project/project-store.ts';
export { today } from './today.ts';

/** Reads the configuration of a folder, and settles where everything is. */
export async function loadSettings(input: SettingsInput): Promise<Settings> {
  const app = await import('../node/config/settings.ts');
  return app.loadSettings(input);
}

/** Throws UserError where the configuration names a rule, or an option of one, that there is not. */
export async function checkRuleSettings(rules: Settings['rules']): Promise<void> {
  const app = await import('./lint/rule-names.ts');
  app.checkRuleSettings(rules);
}

/** Loads the runbooks of a folder, from what earlier runs know of them as far as may be. */
export async function loadProject(settings: Settings, options?: LoadOptions): Promise<Project> {
  const app = await import('./project/load-project.ts');
  return app.loadProject(settings, options);
}

/** The project with files as they are on disk now, by `Runbook.path`; null is one that is no runbook. */
export async function rereadFiles(
  project: Project,
  paths: readonly (string | null)[],
): Promise<Project> {
  const app = await import('./project/reread-files.ts');
  return app.rereadFiles(project, paths);
}

/** Finds what `lint [paths]` names: the files to load and, of these, the ones to look at. */
export async function findTargets(
  paths: readonly string[],
  place: CatalogPlace,
): Promise<TargetFiles> {
  const app = await import('./lint/targets.ts');
  return app.findTargets(paths, place);
}

/** Loads what `findTargets` found. */
export async function loadTargets(targets: TargetFiles, options: TargetOptions): Promise<Targets> {
  const app = await import('./lint/load-targets.ts');
  return app.loadTargets(targets, options);
}

/** Runs the rules over a project, and words what they find in the files asked for. */
export async function lintProject(
  project: Project,
  isTarget: (path: string) => boolean,
  circumstances: LintCircumstances,
): Promise<LintResult> {
  const app = await import('./lint/lint-project.ts');
  return app.lintProject(project, isTarget, circumstances);
}

/** Asks the network about the external links of some runbooks. */
export async function requestLinks(
  runbooks: readonly Runbook[],
  settings: Settings,
  onProgress: (done: number, total: number) => void,
): Promise<LintCircumstances['urls']> {
  const app = await import('./lint/request-links.ts');
  return app.requestLinks(runbooks, settings, onProgress);
}

/** Takes away the findings that a baseline file knows; writes the file where it is missing. */
export async function applyBaseline(
  result: LintResult,
  file: string,
  shown: string,
): Promise<{ result: LintResult; use: BaselineUse }> {
  const app = await import('./lint/baseline.ts');
  return app.applyBaseline(result, file, shown);
}

/** What the last run of a command line printed, if a run would print the same now. */
export async function recallRun(call: Call): Promise<RunResult | null> {
  const app = await import('./lint/run-memory.ts');
  return app.recallRun(call);
}

/** Keeps what a run printed, for `recallRun`. */
export async function keepRun(call: Call, run: FinishedRun): Promise<void> {
  const app = await import('./lint/run-memory.ts');
  app.keepRun(call, run);
}

/** Applies all sound fixes to the files asked for, in memory. */
export async function fixProject(
  project: Project,
  isTarget: (path: string) => boolean,
  circumstances: LintCircumstances,
): Promise<FixedProject> {
  const app = await import('./fix/fix-project.ts');
  return app.fixProject(project, isTarget, circumstances);
}

/** What was fixed as a unified diff, without credentials. */
export async function diffOf(fixed: FixedProject): Promise<string> {
  const app = await import('./fix/fix-project.ts');
  return app.diffOf(fixed);
}

/** Writes what was fixed; gives a sentence for each file that could not be written. */
export async function writeChanges(project: Project, fixed: FixedProject): Promise<string[]> {
  const app = await import('./fix/fix-project.ts');
  return app.writeChanges(project, fixed);
}

/** Every rule, in the order of their ids. */
export async function describeRules(): Promise<DescribedRule[]> {
  const app = await import('./lint/rule-page.ts');
  return app.describeRules();
}

/** One rule; throws UserError with the nearest name where there is no such rule. */
export async function describeRule(id: string): Promise<DescribedRule> {
  const app = await import('./lint/rule-page.ts');
  return app.describeRule(id);
}

/** What logs are matched against; no runbook is parsed for it while none changes. */
export async function loadSignatures(settings: Settings): Promise<Signatures> {
  const app = await import('./match/signatures.ts');
  return app.Signatures.load(settings);
}

/** Matches each log; one that cannot be read does not stop the others. */
export async function matchLogs(
  signatures: Signatures,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchRun> {
  const app = await import('./match/match-logs.ts');
  return app.matchLogs(signatures, files, options, sources);
}

/** Tells for each log why an entry did not match it. */
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

/** Which line of a log `--from job.log:120` names. */
export async function parseLogLine(text: string): Promise<LogLine> {
  const app = await import('./draft/log-line.ts');
  return app.parseLogLine(text);
}

/** Reads a line of a log, and asks the entries of a project whether they know it. */
export async function readFailure(
  from: LogLine,
  settings: Settings,
  sources: LogSources,
): Promise<Failure> {
  const app = await import('./draft/write-entry.ts');
  return app.readFailure(from, settings, sources);
}

/** The text of a new runbook with an entry for a failure. */
export async function draftRunbook(
  { line }: Failure,
  title: string | null,
  settings: Settings,
): Promise<string> {
  const app = await import('./draft/new-entry.ts');
  return app.newEntry(line, { path: app.unnamed, text: null }, title, settings).text;
}

/** Writes an entry for a failure into a runbook, new or not. */
export async function writeEntry(
  failure: Failure,
  runbook: { named: string; cwd: string },
  title: string | null,
  settings: Settings,
): Promise<WrittenEntry> {
  const app = await import('./draft/write-entry.ts');
  return app.writeEntry(failure, runbook, title, settings);
}

/** The catalog as versioned JSON. */
export async function exportProject({ catalog }: Project): Promise<ExportedCatalog> {
  const app = await import('../core/export/export-catalog.ts');
  return app.exportCatalog(catalog);
}
