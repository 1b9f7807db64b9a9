import { relative } from 'node:path';
import { Command } from 'commander';
import {
  draftProcedure,
  draftRunbook,
  type Failure,
  NoRunbooks,
  parseLogLine,
  readFailure,
  type Settings,
  writeEntry,
  writeProcedure,
} from '../../app/index.ts';
import { UserError } from '../../node/user-error.ts';
import type { CommandFactory } from '../command-factory.ts';
import { complain } from '../complain.ts';
import { exitCode } from '../exit-code.ts';
import { withLogs } from '../log-sources.ts';
import { addCatalogOptions, type CatalogOptions, settingsOf } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface NewOptions extends CatalogOptions {
  from?: string;
  procedure?: string;
  to?: string;
  title?: string;
}

const examples = `
Examples:
  replaybook new --from job.log:120                 print a new runbook
  replaybook new --from job.log:120 --to ci.md      append to runbooks/ci.md, or create it
  replaybook new --from job.log:120-122             make a sequence of several lines
  replaybook new --procedure "Restart the broker" --to restart-broker.md
                                                    create a page with goal, preconditions, steps,
                                                    verification and rollback

Parts that differ from run to run become placeholders of the signature. Where the log of a job on GitHub
or GitLab tells which command ran, it becomes a guess at the replay command, with a comment that says so.
Some fields stay empty for you to fill in; \`replaybook lint\` lists them, and the guess.`;

export const newCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('new'))
    .option('--from <log:line>', 'lines that show the failure: job.log:120, or job.log:120-122')
    .option('--procedure <title>', 'a page with the steps towards a goal, instead of an entry')
    .option('--to <file>', 'runbook to append to, or to create')
    .option('--title <text>', 'heading of the entry (default: the constant words of the line)')
    .addHelpText('after', examples)
    .action(async (options: NewOptions) => {
      if (options.procedure !== undefined) {
        await newProcedure(options.procedure, options, terminal);
        done(exitCode.ok);
        return;
      }
      if (options.from === undefined) {
        throw new UserError(
          'There is nothing to make a draft of.',
          'Name a line of a log with --from job.log:120, or a goal with --procedure "Restart the broker".',
        );
      }
      const from = await parseLogLine(options.from);
      const settings = await settingsFor(options, terminal);
      const failure = await withLogs(terminal, (sources) => readFailure(from, settings, sources));
      const title =
        options.title === undefined
          ? null
          : titleOf(options.title, 'Describe the failure in a few words.');
      for (const id of failure.known.keys()) {
        complain(`The entry "${id}" already matches this line.`, terminal);
      }
      sayGuess(failure, terminal);
      if (options.to === undefined) {
        terminal.out(await draftRunbook(failure, title, settings));
      } else {
        const runbook = { named: options.to, cwd: terminal.cwd };
        const written = await writeEntry(failure, runbook, title, settings);
        const path = relative(terminal.cwd, written.path);
        terminal.out(
          `Wrote "${written.title}" to ${path}:${written.line}. Fill in the fields that \`replaybook lint\` reports.\n`,
        );
      }
      done(exitCode.ok);
    });

async function newProcedure(goal: string, options: NewOptions, terminal: Terminal): Promise<void> {
  if (options.from !== undefined || options.title !== undefined) {
    throw new UserError(
      '--procedure starts a page of its own, with its text as the title.',
      'Leave out --from and --title, or leave out --procedure.',
    );
  }
  const title = titleOf(goal, 'Say in a few words what the steps lead to.');
  if (options.to === undefined) {
    terminal.out(await draftProcedure(title));
    return;
  }
  const settings = await settingsOf(terminal, options);
  const path = await writeProcedure(title, { named: options.to, cwd: terminal.cwd }, settings);
  terminal.out(
    `Wrote the procedure "${title}" to ${relative(terminal.cwd, path)}. Fill in what \`replaybook lint\` reports.\n`,
  );
}

/** A draft that is only printed needs no runbooks. */
async function settingsFor(options: NewOptions, terminal: Terminal): Promise<Settings> {
  try {
    return await settingsOf(terminal, options);
  } catch (error) {
    const isPrinted = options.to === undefined && options.runbooks === undefined;
    if (!(error instanceof NoRunbooks) || !isPrinted) throw error;
    return settingsOf(terminal, { ...options, runbooks: [terminal.cwd] });
  }
}

function sayGuess(
  { replay: { guess, isWithheld } }: Pick<Failure, 'replay'>,
  terminal: Terminal,
): void {
  if (guess !== null) {
    complain(
      'The replay command is a guess: it is what the job ran. Try it, and delete its comment.',
      terminal,
    );
  } else if (isWithheld) {
    complain(
      'The draft has no replay command, because the one that the job ran may hold a credential.',
      terminal,
    );
  }
}

function titleOf(text: string, hint: string): string {
  const title = text.replace(/\s+/g, ' ').trim();
  if (title !== '') return title;
  throw new UserError('The title is empty.', hint);
}
