import { Command, InvalidArgumentError, Option } from 'commander';
import { formatJson } from '../../report/json.ts';
import type { Report } from '../../report/report.ts';
import { formatText } from '../../report/text.ts';
import { exitCode } from '../exit-code.ts';
import { lintProject } from '../lint-project.ts';
import { loadTargets } from '../lint-targets.ts';
import type { CommandFactory } from '../main.ts';
import { addCatalogOptions, type CatalogOptions } from '../options.ts';

interface LintOptions extends CatalogOptions {
  format: 'text' | 'json';
  maxWarnings?: number;
}

export const lintCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('lint'))
    .description('Check runbooks; exits with 1 when it finds errors.')
    .argument('[paths...]', 'files or folders, in place of the configured folder')
    .addOption(
      new Option('--format <format>', 'how to print findings')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--max-warnings <n>', 'fail when there are more warnings than this', wholeNumber)
    .action(async (paths: string[], options: LintOptions) => {
      const { project, isTarget } = await loadTargets(terminal, paths, options);
      const { report, sourceOf } = await lintProject(project, isTarget, terminal.cwd);
      const { paint } = terminal;
      terminal.out(
        options.format === 'json' ? formatJson(report) : formatText(report, { paint, sourceOf }),
      );
      done(fails(report, options) ? exitCode.findings : exitCode.ok);
    });

function fails({ summary }: Report, { maxWarnings }: LintOptions): boolean {
  return summary.errors > 0 || (maxWarnings !== undefined && summary.warnings > maxWarnings);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
