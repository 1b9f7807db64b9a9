import { Command, InvalidArgumentError, Option } from 'commander';
import { findTargets } from '../../app/index.ts';
import type { CommandFactory } from '../command-factory.ts';
import { type LintOptions, lintFormats } from '../lint-options.ts';
import { addCatalogOptions } from '../options.ts';

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
    .option('--fix', 'fix what can be fixed safely, in place')
    .option('--fix-dry-run', 'print what --fix would change as a diff, and change nothing')
    .option('--external', 'request external links too, and report those that lead nowhere')
    .option('--now <date>', 'the day to judge reviews by, as YYYY-MM-DD (default: today)', isoDate)
    .option('--no-cache', 'scan all files anew, and keep nothing for later')
    .option('--timing', 'print what each rule and each step costs')
    .action(async (paths: string[], options: LintOptions) => {
      const targets = await findTargets(paths, { cwd: terminal.cwd, ...options });
      const { runLint } = await import('../run-lint.ts');
      done(await runLint(targets, options, terminal));
    });

function isoDate(text: string): string {
  const [day = ''] = /^\d{4}-\d\d-\d\d$/.exec(text) ?? [];
  const time = Date.parse(`${day}T00:00:00Z`);
  // A day such as 2026-02-30 would be read as one of March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return day;
  throw new InvalidArgumentError('It must be a date such as 2026-11-21.');
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
