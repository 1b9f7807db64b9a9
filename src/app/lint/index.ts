/** The part of the API that is about rules; `app/index.ts` exports it. */
import { lazily } from '../lazily.ts';

export { verbs as suppressionVerbs } from '../../lint/directive.ts';
export type { Costs } from '../costs.ts';
export type { FixedProject } from '../fix/fix-project.ts';
/** @internal */
export type { TreeOf } from '../project/project.ts';
export type { LintCircumstances, LintResult } from './lint-project.ts';
export type { Targets } from './load-targets.ts';
export type { Report, ReportedDiagnostic } from './report.ts';
export type { DescribedRule } from './rule-page.ts';
/** @internal */
export type { Call, Recalled, RunResult } from './run-memory.ts';
export type { TargetFiles } from './targets.ts';

/** Throws UserError if the configuration names an unknown rule or option. */
export const checkRuleSettings = lazily(
  async () => (await import('./rule-names.ts')).checkRuleSettings,
);

/** Finds what `lint [paths]` names: the files to load and, of these, the ones to look at. */
export const findTargets = lazily(async () => (await import('./targets.ts')).findTargets);

/** Loads the files that `findTargets` found. */
export const loadTargets = lazily(async () => (await import('./load-targets.ts')).loadTargets);

/** Runs the rules over a project and reports their findings in the target files. */
export const lintProject = lazily(async () => (await import('./lint-project.ts')).lintProject);

/** Requests the external links of some runbooks. */
export const requestLinks = lazily(async () => (await import('./request-links.ts')).requestLinks);

/** Hides the findings listed in a baseline file; writes the file if it is missing. */
export const applyBaseline = lazily(async () => (await import('./baseline.ts')).applyBaseline);

/** @internal Stores what a run printed, for `recallRun`. */
export const keepRun = lazily(async () => (await import('./run-memory.ts')).keepRun);

/** Throws UserError if a site would publish a credential. */
export const requireNoSecrets = lazily(
  async () => (await import('./published-secrets.ts')).requireNoSecrets,
);

/** Applies all safe fixes to the target files, in memory. */
export const fixProject = lazily(async () => (await import('../fix/fix-project.ts')).fixProject);

/** Returns the fixes as a unified diff, without credentials. */
export const diffOf = lazily(async () => (await import('../fix/fix-project.ts')).diffOf);

/** Writes the fixes; returns a sentence for each file that it cannot write. */
export const writeChanges = lazily(
  async () => (await import('../fix/fix-project.ts')).writeChanges,
);

/** Describes every rule, sorted by id. */
export const describeRules = lazily(async () => (await import('./rule-page.ts')).describeRules);

/** Describes one rule; throws UserError for an unknown id, with the nearest one. */
export const describeRule = lazily(async () => (await import('./rule-page.ts')).describeRule);
