import { Command, Option } from 'commander';
import { ciServices, type InitOptions, planDiff, planInit, writePlan } from '../../app/index.ts';
import { formatInit } from '../../report/init-text.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { withLogs } from '../log-sources.ts';
import { allNamed } from '../options.ts';

const examples = `
Examples:
  replaybook init                    write a configuration, and an example where there is no entry
  replaybook init --ci github        add a workflow that checks and publishes the runbooks
  replaybook init --stubs            add a page for each Prometheus alert without one
  replaybook init --from job.log     add an entry to fill in for each failure of a log

It runs nothing of the repository and replaces no file.`;

export const initCommand: CommandFactory = (terminal, done) =>
  new Command('init')
    .option(
      '--runbooks <dir>',
      'folder of Markdown files; may be repeated (default: what is found)',
      allNamed,
    )
    .addOption(new Option('--ci <service>', 'write jobs for a CI service').choices(ciServices))
    .option('--stubs', 'write a page for each alert without one')
    .option('--from <log>', 'write an entry for each failure of a log')
    .option('--dry-run', 'print the files as a diff, without writing them')
    .addHelpText('after', examples)
    .action(async ({ dryRun = false, ...options }: InitOptions & { dryRun?: boolean }) => {
      const plan = await withLogs(terminal, (sources) => planInit(options, sources));
      if (dryRun) {
        terminal.out(await planDiff(plan));
      } else {
        await writePlan(plan);
      }
      const text = formatInit(plan, { paint: terminal.paint, dryRun });
      // What a dry run prints can be applied as a patch.
      if (dryRun) terminal.err(text);
      else terminal.out(text);
      done(exitCode.ok);
    });
