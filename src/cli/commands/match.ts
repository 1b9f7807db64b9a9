import { Command, Option } from 'commander';
import { loadProject } from '../../node/project.ts';
import { UserError } from '../../node/user-error.ts';
import { formatMatchJson } from '../../report/match-json.ts';
import { formatMatchText } from '../../report/match-text.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandFactory } from '../main.ts';
import { matchLogs } from '../match-logs.ts';
import { addCatalogOptions, type CatalogOptions, settingsOf } from '../options.ts';

interface MatchOptions extends CatalogOptions {
  format: 'text' | 'json';
}

export const matchCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('match'))
    .description('Find the entries that a log hits; exits with 1 when there are none.')
    .argument('[files...]', 'logs to read, "-" for standard input (the default)')
    .addOption(
      new Option('--format <format>', 'how to print matches')
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(async (files: string[], options: MatchOptions) => {
      if (files.length === 0 && terminal.inputIsTerminal) {
        throw new UserError(
          'There is no log to match.',
          'Give the path of a log, or pipe one in: `make test 2>&1 | replaybook match -`.',
        );
      }
      const project = await loadProject(await settingsOf(terminal, options));
      const logs = files.length === 0 ? ['-'] : files;
      const { report, failures, warnings } = await matchLogs(project, logs, terminal);
      for (const failure of [...warnings, ...failures]) terminal.err(`replaybook: ${failure}\n`);
      const { paint } = terminal;
      if (options.format === 'json') terminal.out(formatMatchJson(report));
      else if (failures.length < logs.length) terminal.out(formatMatchText(report, paint));
      if (failures.length > 0) done(exitCode.trouble);
      else done(report.matches.length > 0 ? exitCode.ok : exitCode.nothing);
    });
