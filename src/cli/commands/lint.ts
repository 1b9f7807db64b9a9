import { Command } from 'commander';
import { findTargets } from '../../app/index.ts';
import type { CommandFactory } from '../command-factory.ts';
import { type LintOptions, lintFormats } from '../lint-options.ts';
import { addCatalogOptions, failOnOption, formatOption, isoDate, wholeNumber } from '../options.ts';

const examples = `
Examples:
  replaybook lint                             check all runbooks
  replaybook lint --fix                       apply the safe fixes, then check
  replaybook lint --changed-since origin/main check what a branch changed
  replaybook lint --baseline known.json       hide today's findings, report new ones

\`replaybook explain RULE\` says what a rule finds, and why.

Exit code: 0, 1 if there are findings of the severity of --fail-on, 2 if it cannot run.`;

export const lintCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('lint'))
    .argument('[paths...]', 'files or folders (default: the runbooks folder)')
    .addOption(formatOption('how to print findings', lintFormats))
    .addOption(failOnOption())
    .option('--max-warnings <n>', 'exit with 1 if there are more warnings than this', wholeNumber)
    .option(
      '--changed-since <ref>',
      'check only files that differ from a git revision, and pages that link to them',
    )
    .option('--baseline <file>', 'hide the findings in this file; write the file if it is missing')
    .option('--fix', 'apply safe fixes to the files')
    .option('--fix-dry-run', 'print the changes of --fix as a diff, without writing them')
    .option('--external', 'request external links too, and report dead ones')
    .option(
      '--now <date>',
      'date to check reviews against, as YYYY-MM-DD (default: today)',
      isoDate,
    )
    .option('--no-cache', 'do not read or write the cache')
    .option('--verbose', 'print every finding with its lines, as --format text-full does')
    .option('--stats', 'print totals by rule only')
    .option('--timing', 'print the time of each rule and step')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: LintOptions) => {
      const targets = await findTargets(paths, { cwd: terminal.cwd, ...options });
      const { runLint } = await import('../run-lint.ts');
      done(await runLint(targets, options, terminal));
    });
