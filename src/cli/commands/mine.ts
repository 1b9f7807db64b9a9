import { relative } from 'node:path';
import { Command } from 'commander';
import {
  findLogs,
  firstRunbooksFolder,
  loadSignatures,
  type MineReport,
  mineLogs,
  NoRunbooks,
  type Settings,
  type Signatures,
  writeEntries,
} from '../../app/index.ts';
import { UserError } from '../../node/user-error.ts';
import { count } from '../../report/count.ts';
import { formatMineJson, formatMineText } from '../../report/mine-text.ts';
import type { CommandFactory } from '../command-factory.ts';
import { complain } from '../complain.ts';
import { exitCode } from '../exit-code.ts';
import {
  addCatalogOptions,
  type CatalogOptions,
  formatOption,
  positiveNumber,
  settingsOf,
} from '../options.ts';
import { Progress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

interface MineOptions extends CatalogOptions {
  green?: string[];
  top: number;
  to?: string;
  format: 'text' | 'json';
}

const examples = `
Examples:
  replaybook mine logs/                         list the failures that no entry explains
  replaybook mine 'red/**/*.log.gz' --green ok  leave out what successful runs print too
  replaybook mine logs/ --top 10 --to ci.md     write entries for the first ten

Exit code: 0, or 2 if a log could not be read.`;

export const mineCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('mine'))
    .argument('[logs...]', 'logs, folders of logs or globs; plain or packed')
    .option('--green <logs...>', 'logs of runs that succeeded: what they print is not a failure')
    .option('--top <n>', 'number of failures to list, and to write entries for', positiveNumber, 20)
    .option('--to <file>', 'runbook to append entries to, or to create')
    .addOption(formatOption('how to print failures', ['text', 'json']))
    .addHelpText('after', examples)
    .action(async (names: string[], options: MineOptions) => {
      if (names.length === 0) {
        throw new UserError(
          'There is no log to mine.',
          'Name logs, folders of logs or globs, and --green with its logs behind them.',
        );
      }
      const logs = await findLogs(names, terminal.cwd);
      const green = await findLogs(options.green ?? [], terminal.cwd);
      const opened = await open(options, terminal);
      // Reading many logs takes a while; a name that cannot be written is refused before.
      if (options.to !== undefined && opened !== null) {
        await writeEntries([], { named: options.to, cwd: terminal.cwd }, opened.settings);
      }
      const report = await mine(opened?.signatures ?? null, { logs, green }, options.top, terminal);
      for (const sentence of report.errors) complain(sentence, terminal);
      if (options.format === 'json') terminal.out(formatMineJson(report));
      else terminal.out(formatMineText(report, terminal.paint));
      if (options.to !== undefined && opened !== null) {
        await write(report, options.to, opened.settings, terminal);
      } else if (options.format === 'text' && report.failures.length > 0) {
        terminal.out('\nWrite entries for them: the same command with --to FILE.md\n');
      }
      done(report.errors.length > 0 ? exitCode.trouble : exitCode.ok);
    });

/** Null in a repository without runbooks; the first entries make a folder for them. */
async function open(
  options: MineOptions,
  terminal: Terminal,
): Promise<{ signatures: Signatures | null; settings: Settings } | null> {
  try {
    const settings = await settingsOf(terminal, options);
    return { signatures: await signaturesOf(settings), settings };
  } catch (error) {
    if (!(error instanceof NoRunbooks) || options.runbooks !== undefined) throw error;
    if (options.to === undefined) return null;
    const runbooks = await firstRunbooksFolder(terminal.cwd);
    return {
      signatures: null,
      settings: await settingsOf(terminal, { ...options, runbooks: [runbooks] }),
    };
  }
}

async function signaturesOf(settings: Settings): Promise<Signatures | null> {
  try {
    return await loadSignatures(settings);
  } catch (error) {
    // The first runbook of an empty folder.
    if (error instanceof UserError) return null;
    throw error;
  }
}

async function mine(
  signatures: Signatures | null,
  { logs, green }: { logs: readonly string[]; green: readonly string[] },
  top: number,
  terminal: Terminal,
): Promise<MineReport> {
  const progress = new Progress(terminal);
  try {
    return await mineLogs(
      signatures,
      logs,
      { green, top },
      {
        cwd: terminal.cwd,
        get input() {
          return terminal.input;
        },
        onLog: (count, total) => progress.show(count, total, 'logs'),
      },
    );
  } finally {
    progress.clear();
  }
}

async function write(
  { failures }: MineReport,
  named: string,
  settings: Settings,
  terminal: Terminal,
): Promise<void> {
  const messages = failures.map(({ text }) => text);
  const { path, entries } = await writeEntries(messages, { named, cwd: terminal.cwd }, settings);
  const file = relative(terminal.cwd, path);
  const left = messages.length - entries;
  const rest =
    left === 0
      ? ''
      : ` ${count(left, 'failure')} got none, for lack of constant text or because of a credential.`;
  const wrote = `Wrote ${count(entries, 'entry', 'entries')} to ${file}.${rest}`;
  complain(`${wrote} Fill in the fields that \`replaybook lint\` reports.`, terminal);
}
