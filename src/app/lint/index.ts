/** The part of the API that is about rules; `app/index.ts` exports it. */
import type { Runbook } from '../../core/model.ts';
import type { Settings } from '../../node/config/settings.ts';
import type { FixedProject } from '../fix/fix-project.ts';
import type { Project } from '../project/project.ts';
import type { LintCircumstances, LintResult } from './lint-project.ts';
import type { TargetOptions, Targets } from './load-targets.ts';
import type { BaselineUse } from './report.ts';
import type { DescribedRule } from './rule-page.ts';
import type { Call, FinishedRun, Recalled } from './run-memory.ts';
import type { CatalogPlace, TargetFiles } from './targets.ts';

export { verbs as suppressionVerbs } from '../../lint/directive.ts';
export type { Costs } from '../costs.ts';
export type { FixedProject } from '../fix/fix-project.ts';
export type { LintCircumstances, LintResult } from './lint-project.ts';
export type { Targets } from './load-targets.ts';
export type { Report, ReportedDiagnostic } from './report.ts';
export type { DescribedRule } from './rule-page.ts';
/** @internal */
export type { Call, RunResult } from './run-memory.ts';
export type { TargetFiles } from './targets.ts';

/** Throws UserError if the configuration names an unknown rule or option. */
export async function checkRuleSettings(settings: Settings): Promise<void> {
  const app = await import('./rule-names.ts');
  await app.checkRuleSettings(settings);
}

/** Finds what `lint [paths]` names: the files to load and, of these, the ones to look at. */
export async function findTargets(
  paths: readonly string[],
  place: CatalogPlace,
): Promise<TargetFiles> {
  const app = await import('./targets.ts');
  return app.findTargets(paths, place);
}

/** Loads the files that `findTargets` found. */
export async function loadTargets(targets: TargetFiles, options: TargetOptions): Promise<Targets> {
  const app = await import('./load-targets.ts');
  return app.loadTargets(targets, options);
}

/** Runs the rules over a project and reports their findings in the target files. */
export async function lintProject(
  project: Project,
  isTarget: (path: string) => boolean,
  circumstances: LintCircumstances,
): Promise<LintResult> {
  const app = await import('./lint-project.ts');
  return app.lintProject(project, isTarget, circumstances);
}

/** Requests the external links of some runbooks. */
export async function requestLinks(
  runbooks: readonly Runbook[],
  settings: Settings,
  onProgress: (done: number, total: number) => void,
): Promise<LintCircumstances['urls']> {
  const app = await import('./request-links.ts');
  return app.requestLinks(runbooks, settings, onProgress);
}

/** Hides the findings listed in a baseline file; writes the file if it is missing. */
export async function applyBaseline(
  result: LintResult,
  file: string,
  shown: string,
): Promise<{ result: LintResult; use: BaselineUse }> {
  const app = await import('./baseline.ts');
  return app.applyBaseline(result, file, shown);
}

/** @internal Returns what the last run of a command line printed, if a new run would print the same. */
export async function recallRun(call: Call): Promise<Recalled> {
  const app = await import('./run-memory.ts');
  return app.recallRun(call);
}

/** @internal Stores what a run printed, for `recallRun`. */
export async function keepRun(call: Call, run: FinishedRun): Promise<void> {
  const app = await import('./run-memory.ts');
  app.keepRun(call, run);
}

/** Throws UserError if a site would publish a credential. */
export async function requireNoSecrets(project: Project): Promise<void> {
  const app = await import('./published-secrets.ts');
  return app.requireNoSecrets(project);
}

/** Applies all safe fixes to the target files, in memory. */
export async function fixProject(
  project: Project,
  isTarget: (path: string) => boolean,
  circumstances: LintCircumstances,
): Promise<FixedProject> {
  const app = await import('../fix/fix-project.ts');
  return app.fixProject(project, isTarget, circumstances);
}

/** Returns the fixes as a unified diff, without credentials. */
export async function diffOf(fixed: FixedProject): Promise<string> {
  const app = await import('../fix/fix-project.ts');
  return app.diffOf(fixed);
}

/** Writes the fixes; returns a sentence for each file that it cannot write. */
export async function writeChanges(project: Project, fixed: FixedProject): Promise<string[]> {
  const app = await import('../fix/fix-project.ts');
  return app.writeChanges(project, fixed);
}

/** Describes every rule, sorted by id. */
export async function describeRules(): Promise<DescribedRule[]> {
  const app = await import('./rule-page.ts');
  return app.describeRules();
}

/** Describes one rule; throws UserError for an unknown id, with the nearest one. */
export async function describeRule(id: string): Promise<DescribedRule> {
  const app = await import('./rule-page.ts');
  return app.describeRule(id);
}
