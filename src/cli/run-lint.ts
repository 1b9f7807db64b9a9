import { resolve } from 'node:path';
import {
  applyBaseline,
  type Costs,
  diffOf,
  fixProject,
  keepRun,
  type LintCircumstances,
  type LintResult,
  lintProject,
  loadTargets,
  type Report,
  requestLinks,
  type Settings,
  type TargetFiles,
  type Targets,
  today,
  writeChanges,
} from '../app/index.ts';
import type { Runbook } from '../core/model.ts';
import { count } from '../report/count.ts';
import { formatBaselineNote, formatCosts, formatPrivateLinks } from '../report/lint-notes.ts';
import { complain } from './complain.ts';
import { exitCode } from './exit-code.ts';
import { ciFormats, type LintOptions } from './lint-options.ts';
import { printReport } from './lint-output.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Runs `lint`, prints the result, and returns the exit code. */
export async function runLint(
  files: TargetFiles,
  options: LintOptions,
  terminal: Terminal,
): Promise<number> {
  const { cache, changedSince } = options;
  const costs: Costs | null = options.timing ? new Map() : null;
  const progress = new Progress(terminal);
  const onProgress = (done: number, total: number) => progress.show(done, total);
  const { read } = terminal;
  const elsewhere = options.fix || options.fixDryRun;
  const needs = { cache, findings: true, changedSince, elsewhere, read, costs, onProgress };
  const targets = await loadTargets(files, needs);
  progress.clear();
  const { remarks } = targets;
  for (const remark of remarks) complain(remark, terminal);
  const circumstances = await circumstancesOf(targets, options, terminal);
  if (options.fixDryRun) return printDiff(targets, circumstances, terminal);
  if (options.fix) {
    const { result, isWritten } = await fixInPlace(targets, circumstances, terminal);
    const code = await print(result, options, terminal);
    return isWritten ? code : exitCode.trouble;
  }
  const { project, isTarget } = targets;
  const result = await lintProject(project, isTarget, { ...circumstances, costs });
  project.save();
  const printed: string[] = [];
  const recorder: Terminal = Object.create(terminal, {
    out: { value: recorded(terminal.out, printed) },
    commands: { value: recorded(terminal.commands, printed) },
  });
  const code = await print(result, options, recorder);
  if (result.isRepeatable && remarks.length === 0) {
    const out = terminal.shown(printed.join(''));
    await keepRun(terminal, { out, code, options, targets });
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

/** Requests external links with `--external`, once, even if fixes change the files. */
async function circumstancesOf(
  { project, isTarget }: Targets,
  { external, format, now = today() }: LintOptions,
  terminal: Terminal,
): Promise<LintCircumstances> {
  const runbooks = project.catalog.runbooks.filter(({ path }) => isTarget(path));
  const { settings } = project;
  const urls = external ? await askLinks(runbooks, settings, terminal) : new Map();
  const base = ciFormats.has(format) ? settings.root : settings.home;
  return { base, today: now, urls };
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

async function printDiff(
  { project, isTarget }: Targets,
  circumstances: LintCircumstances,
  terminal: Terminal,
): Promise<number> {
  const fixed = await fixProject(project, isTarget, circumstances);
  project.save();
  terminal.out(await diffOf(fixed));
  if (fixed.applied === 0) terminal.err('There is nothing that --fix can fix.\n');
  sayRefused(fixed, terminal);
  return exitCode.ok;
}

async function fixInPlace(
  { project, isTarget }: Targets,
  circumstances: LintCircumstances,
  terminal: Terminal,
): Promise<{ result: LintResult; isWritten: boolean }> {
  const fixed = await fixProject(project, isTarget, circumstances);
  project.save();
  const failures = await writeChanges(project, fixed);
  for (const failure of failures) complain(failure, terminal);
  if (failures.length > 0) {
    return { result: await lintProject(project, isTarget, circumstances), isWritten: false };
  }
  if (fixed.applied > 0) {
    const files = count(fixed.changes.size, 'file');
    const rules = [...fixed.byRule].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const told = rules.map(([ruleId, number]) => `${number} of ${ruleId}`).join(', ');
    terminal.err(`Fixed ${count(fixed.applied, 'finding')} in ${files}: ${told}.\n`);
  }
  sayRefused(fixed, terminal);
  return { result: fixed.result, isWritten: true };
}

function sayRefused({ refused }: { refused: number }, terminal: Terminal): void {
  if (refused === 0) return;
  const [left, their] = refused === 1 ? ['finding', 'its fix'] : ['findings', 'their fixes'];
  terminal.err(
    `Did not fix ${refused} ${left}: ${their} would make another finding or change the page's structure. Edit by hand what \`replaybook lint\` still lists.\n`,
  );
}

async function print(found: LintResult, options: LintOptions, terminal: Terminal): Promise<number> {
  const result = await withoutKnown(found, options, terminal);
  await printReport(result, options, terminal);
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
