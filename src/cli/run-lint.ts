import { dirname, resolve } from 'node:path';
import { type Costs, formatCosts, measureAsync } from '../app/costs.ts';
import { applyBaseline } from '../app/lint/baseline.ts';
import { onlyChanged } from '../app/lint/changed-targets.ts';
import { type LintCircumstances, type LintResult, lintProject } from '../app/lint/lint-project.ts';
import type { Report } from '../app/lint/report.ts';
import { requestLinks } from '../app/lint/request-links.ts';
import { keepRun, type RunResult } from '../app/lint/run-memory.ts';
import type { TargetFiles, Targets } from '../app/lint/targets.ts';
import { loadProject } from '../app/project/project.ts';
import type { ProjectView } from '../app/project/project-view.ts';
import { type ReadTargets, type ScannedProject, scanProject } from '../app/project/scan-project.ts';
import { openScans } from '../app/project/scan-store.ts';
import { today } from '../app/today.ts';
import type { Runbook } from '../core/model.ts';
import type { Settings } from '../node/config/settings.ts';
import { removeLeftDrafts } from '../node/files/draft-file.ts';
import { formatBaselineNote } from '../report/baseline-note.ts';
import { count } from '../report/count.ts';
import { formatPrivateLinks } from '../report/private-links.ts';
import { exitCode } from './exit-code.ts';
import type { LintOptions } from './lint-options.ts';
import { printReport } from './lint-output.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Does what `lint` is asked for, prints it, and gives the exit code. */
export async function runLint(
  files: ReadTargets,
  options: LintOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.fix || options.fixDryRun) return runFix(files, options, terminal);
  const costs: Costs | null = options.timing ? new Map() : null;
  const store = options.cache ? openScans(files.settings) : null;
  const progress = new Progress(terminal);
  const onProgress = (done: number, total: number) => progress.show(done, total);
  const project = await measureAsync(costs, '(scan of all files)', () =>
    scanProject(files, { store, costs, onProgress }),
  );
  progress.clear();
  const targets = await narrowed({ project, isTarget: files.isTarget }, options);
  const { isTarget } = targets;
  const circumstances = await circumstancesOf(targets, options, terminal);
  const result = await measureAsync(costs, '(links and catalog)', () =>
    lintProject(project, isTarget, circumstances, costs),
  );
  store?.save();
  const printed: string[] = [];
  const recorder: Terminal = Object.create(terminal, {
    out: { value: recorded(terminal.out, printed) },
    commands: { value: recorded(terminal.commands, printed) },
  });
  const code = await print(result, options, recorder);
  if (result.isRepeatable) {
    keep({ out: terminal.shown(printed.join('')), code }, files, project, options, terminal);
  }
  if (costs !== null) terminal.err(formatCosts(costs));
  return code;
}

function recorded(write: Terminal['out'], into: string[]): Terminal['out'] {
  return (text) => {
    into.push(text);
    write(text);
  };
}

function keep(
  result: RunResult,
  { settings, sources, reads }: ReadTargets,
  { surroundings }: ScannedProject,
  options: LintOptions,
  terminal: Terminal,
): void {
  const { root, runbooks, ignore, cacheDir } = settings;
  const { types, contents } = surroundings;
  const around = { types, contents };
  keepRun(terminal, {
    ...result,
    options,
    place: { root, runbooks },
    sources,
    ignore,
    reads,
    cacheDir,
    around,
  });
}

async function runFix(
  { settings, files, isTarget }: TargetFiles,
  options: LintOptions,
  terminal: Terminal,
): Promise<number> {
  const project = await loadProject(settings, files);
  const targets = await narrowed({ project, isTarget }, options);
  const circumstances = await circumstancesOf(targets, options, terminal);
  if (options.fixDryRun) {
    const { diffOf, fixProject } = await import('../app/fix/fix-project.ts');
    const fixed = await fixProject(project, targets.isTarget, circumstances);
    terminal.out(diffOf(fixed));
    sayRefused(fixed, terminal);
    return exitCode.ok;
  }
  return print(await fixInPlace(targets, circumstances, terminal), options, terminal);
}

/** Requests external links where that is asked for: once, whatever fixes do to the files. */
async function circumstancesOf(
  { project, isTarget }: Targets<ProjectView>,
  { external, now = today() }: LintOptions,
  terminal: Terminal,
): Promise<LintCircumstances> {
  const runbooks = project.catalog.runbooks.filter(({ path }) => isTarget(path));
  const urls = external ? await askLinks(runbooks, project.settings, terminal) : new Map();
  return { cwd: terminal.cwd, today: now, urls };
}

async function askLinks(
  runbooks: readonly Runbook[],
  settings: Settings,
  terminal: Terminal,
): Promise<LintCircumstances['urls']> {
  const progress = new Progress(terminal);
  const urls = await requestLinks(runbooks, settings, (done, total) =>
    progress.show(done, total, 'external links'),
  );
  progress.clear();
  terminal.err(formatPrivateLinks(urls));
  return urls;
}

async function narrowed<Loaded extends ProjectView>(
  targets: Targets<Loaded>,
  { changedSince }: LintOptions,
): Promise<Targets<Loaded>> {
  return changedSince === undefined ? targets : onlyChanged(targets, changedSince);
}

async function fixInPlace(
  { project, isTarget }: Targets,
  circumstances: LintCircumstances,
  terminal: Terminal,
): Promise<LintResult> {
  removeLeftDrafts(
    [...project.parsed.keys()].map((path) => dirname(resolve(project.settings.root, path))),
  );
  // Most runs fix nothing.
  const { fixProject, writeChanges } = await import('../app/fix/fix-project.ts');
  const fixed = await fixProject(project, isTarget, circumstances);
  const failures = await writeChanges(project, fixed);
  for (const failure of failures) terminal.err(`replaybook: ${failure}\n`);
  if (failures.length > 0) return lintProject(project, isTarget, circumstances);
  if (fixed.applied > 0) {
    const files = count(fixed.changes.size, 'file');
    terminal.err(`Fixed ${count(fixed.applied, 'finding')} in ${files}.\n`);
  }
  sayRefused(fixed, terminal);
  return fixed.result;
}

function sayRefused({ refused }: { refused: number }, terminal: Terminal): void {
  if (refused === 0) return;
  const [left, their] = refused === 1 ? ['finding', 'its fix'] : ['findings', 'their fixes'];
  terminal.err(
    `Did not fix ${refused} ${left}: ${their} would make another finding or change the page's structure. Run \`lint --fix\` for details.\n`,
  );
}

async function print(found: LintResult, options: LintOptions, terminal: Terminal): Promise<number> {
  const result = await withoutKnown(found, options, terminal);
  printReport(result, options.format, terminal);
  return fails(result.report, options) ? exitCode.findings : exitCode.ok;
}

async function withoutKnown(
  found: LintResult,
  { baseline }: LintOptions,
  terminal: Terminal,
): Promise<LintResult> {
  if (baseline === undefined) return found;
  const { result, use } = await applyBaseline(found, resolve(terminal.cwd, baseline), baseline);
  terminal.err(`${formatBaselineNote(use, baseline)}\n`);
  return result;
}

function fails({ summary }: Report, { maxWarnings, failOn }: LintOptions): boolean {
  const allowed = failOn === 'warning' ? 0 : (maxWarnings ?? Number.POSITIVE_INFINITY);
  return summary.errors > 0 || summary.warnings > allowed;
}
