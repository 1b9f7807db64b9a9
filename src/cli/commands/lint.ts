import { Command, InvalidArgumentError, Option } from 'commander';
import type { Report } from '../../report/report.ts';
import { exitCode } from '../exit-code.ts';
import { type LintFormat, lintFormats, printReport } from '../lint-output.ts';
import { lintProject } from '../lint-project.ts';
import { loadTargets } from '../lint-targets.ts';
import type { CommandFactory } from '../main.ts';
import { addCatalogOptions, type CatalogOptions } from '../options.ts';

interface LintOptions extends CatalogOptions {
  format: LintFormat;
  maxWarnings?: number;
  failOn: 'error' | 'warning';
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
    .action(async (paths: string[], options: LintOptions) => {
      const { project, isTarget } = await loadTargets(terminal, paths, options);
      const result = await lintProject(project, isTarget, terminal.cwd);
      await printReport(result, options.format, terminal);
      done(fails(result.report, options) ? exitCode.findings : exitCode.ok);
    });

function fails({ summary }: Report, { maxWarnings, failOn }: LintOptions): boolean {
  const allowed = failOn === 'warning' ? 0 : (maxWarnings ?? Number.POSITIVE_INFINITY);
  return summary.errors > 0 || summary.warnings > allowed;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
