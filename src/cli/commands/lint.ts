import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Project } from '../../node/project.ts';
import { count } from '../../report/count.ts';
import type { Report } from '../../report/report.ts';
import { applyBaseline } from '../baseline.ts';
import { onlyChanged } from '../changed-targets.ts';
import { exitCode } from '../exit-code.ts';
import { diffOf, fixProject, writeChanges } from '../fix-project.ts';
import { type LintFormat, lintFormats, printReport } from '../lint-output.ts';
import { type LintResult, lintProject } from '../lint-project.ts';
import { loadTargets } from '../lint-targets.ts';
import type { CommandFactory } from '../main.ts';
import { addCatalogOptions, type CatalogOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface LintOptions extends CatalogOptions {
  format: LintFormat;
  maxWarnings?: number;
  failOn: 'error' | 'warning';
  fix?: true;
  fixDryRun?: true;
  baseline?: string;
  changedSince?: string;
}

export const lintCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('lint'))
    .description('Check runbooks; exits with 1 when it finds errors.')
    .argument('[paths...]', 'files or folders, in place of the configured folder')
    .addOption(
      new Option('--format <format>', 'how to print findings').choices(lintFormats).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes it exit with 1')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--max-warnings <n>', 'fail when there are more warnings than this', wholeNumber)
    .option(
      '--changed-since <ref>',
      'only files that differ from a git revision, and pages that link to them',
    )
    .option(
      '--baseline <file>',
      'hide the findings that this file knows; it is written when missing',
    )
    .option('--fix', 'mend what can be mended safely, in place')
    .option('--fix-dry-run', 'print what --fix would change as a diff, and change nothing')
    .action(async (paths: string[], options: LintOptions) => {
      const targets = await loadTargets(terminal, paths, options);
      const { project, isTarget } =
        options.changedSince === undefined
          ? targets
          : await onlyChanged(targets, options.changedSince);
      if (options.fixDryRun) {
        terminal.out(diffOf(await fixProject(project, isTarget, terminal.cwd)));
        done(exitCode.ok);
        return;
      }
      const found = options.fix
        ? await fixInPlace(project, isTarget, terminal)
        : await lintProject(project, isTarget, terminal.cwd);
      const result = await withoutKnown(found, options, terminal);
      await printReport(result, options.format, terminal);
      done(fails(result.report, options) ? exitCode.findings : exitCode.ok);
    });

async function withoutKnown(
  found: LintResult,
  { baseline }: LintOptions,
  terminal: Terminal,
): Promise<LintResult> {
  if (baseline === undefined) return found;
  const { result, note } = await applyBaseline(found, resolve(terminal.cwd, baseline), baseline);
  terminal.err(`${note}\n`);
  return result;
}

async function fixInPlace(
  project: Project,
  isTarget: (path: string) => boolean,
  terminal: Terminal,
): Promise<LintResult> {
  const fixed = await fixProject(project, isTarget, terminal.cwd);
  const failures = await writeChanges(project, fixed);
  for (const failure of failures) terminal.err(`replaybook: ${failure}\n`);
  if (failures.length > 0) return lintProject(project, isTarget, terminal.cwd);
  if (fixed.applied > 0) {
    const files = count(fixed.changes.size, 'file');
    terminal.err(`Mended ${count(fixed.applied, 'finding')} in ${files}.\n`);
  }
  return fixed.result;
}

function fails({ summary }: Report, { maxWarnings, failOn }: LintOptions): boolean {
  const allowed = failOn === 'warning' ? 0 : (maxWarnings ?? Number.POSITIVE_INFINITY);
  return summary.errors > 0 || summary.warnings > allowed;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
