import { relative } from 'node:path';
import { Command } from 'commander';
import { draftRunbook, parseLogLine, readFailure, writeEntry } from '../../app/index.ts';
import { UserError } from '../../node/user-error.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { withLogs } from '../log-sources.ts';
import { addCatalogOptions, type CatalogOptions, settingsOf } from '../options.ts';

interface NewOptions extends CatalogOptions {
  from: string;
  to?: string;
  title?: string;
}

const examples = `
Examples:
  replaybook new --from job.log:120                 a new runbook, printed
  replaybook new --from job.log:120 --to ci.md      appended to runbooks/ci.md, or the first of it

What differs from run to run becomes a placeholder of the signature. The fields that only you can
fill are left empty, and \`replaybook lint\` names them.`;

export const newCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('new'))
    .description('Write a runbook entry to start from, made from a line of log.')
    .requiredOption('--from <log:line>', 'the line that says what failed, such as job.log:120')
    .option('--to <file>', 'runbook to append to or to create; nothing in it is changed')
    .option('--title <text>', 'heading of the entry (default: the fixed words of the line)')
    .addHelpText('after', examples)
    .action(async (options: NewOptions) => {
      const from = await parseLogLine(options.from);
      const settings = await settingsOf(terminal, options);
      const failure = await withLogs(terminal, (sources) => readFailure(from, settings, sources));
      const title = options.title === undefined ? null : titleOf(options.title);
      for (const id of failure.known.keys()) {
        terminal.err(`replaybook: The line is explained by "${id}" already.\n`);
      }
      if (options.to === undefined) {
        terminal.out(await draftRunbook(failure, title, settings));
      } else {
        const runbook = { named: options.to, cwd: terminal.cwd };
        const written = await writeEntry(failure, runbook, title, settings);
        const path = relative(terminal.cwd, written.path);
        terminal.out(
          `Wrote "${written.title}" to ${path}:${written.line}. Fill in what \`replaybook lint\` names.\n`,
        );
      }
      done(exitCode.ok);
    });

function titleOf(text: string): string {
  const title = text.replace(/\s+/g, ' ').trim();
  if (title !== '') return title;
  throw new UserError('The title is empty.', 'Say in a few words what fails.');
}
