import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import {
  type AlertUrl,
  alertUrls,
  coverProject,
  fixAlertUrls,
  loadProject,
  type Settings,
  today,
  writeExceptions,
} from '../../app/index.ts';
import { UserError } from '../../node/user-error.ts';
import { count } from '../../report/count.ts';
import { formatCoverageJson } from '../../report/coverage/json.ts';
import { formatCoverageMarkdown } from '../../report/coverage/markdown.ts';
import { formatCoverageText } from '../../report/coverage/text.ts';
import { printable } from '../../report/printable.ts';
import type { CommandFactory } from '../command-factory.ts';
import { complain } from '../complain.ts';
import { exitCode } from '../exit-code.ts';
import { type FindingFormat, findingFormats, printFindings } from '../lint-output.ts';
import {
  addCatalogOptions,
  type CatalogOptions,
  failOnOption,
  formatOption,
  inRoot,
  isoDate,
  settingsOf,
} from '../options.ts';
import type { Terminal } from '../terminal.ts';

const formats = {
  text: formatCoverageText,
  json: formatCoverageJson,
  markdown: formatCoverageMarkdown,
};

interface CoverageCommandOptions extends CatalogOptions {
  format: FindingFormat;
  failOn: 'error' | 'warning';
  changedSince?: string;
  gitlab?: string;
  exceptions?: string;
  now?: string;
  init?: true;
  urls?: true;
  fixUrls?: true;
  owner?: string;
}

const examples = `
Examples:
  replaybook coverage                        the table of everything that can go red
  replaybook coverage --init --owner ci-team write exceptions for what has no entry today
  replaybook coverage --changed-since main   what this branch touches, for a pull request

Exit code: 0, 1 if something has neither entry nor exception or another error is found, or 2.`;

export const coverageCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('coverage'))
    .addOption(formatOption('how to print the result', findingFormats))
    .addOption(failOnOption())
    .option('--changed-since <ref>', 'report only what differs from a git revision')
    .option('--gitlab <file>', 'read this pipeline, such as a merged one, not .gitlab-ci.yml')
    .option('--exceptions <file>', 'exceptions (default: "coverage-exceptions.yml")')
    .option('--init', 'write the exceptions file for all that has no entry')
    .option('--owner <name>', 'owner of the exceptions of --init (default: "unassigned")')
    .option('--urls', 'print the runbook_url that each alert with an entry needs')
    .option('--fix-urls', 'write missing and dead ones into plain rule files')
    .option('--now <date>', 'date to check exceptions against, as YYYY-MM-DD', isoDate)
    .addHelpText('after', examples)
    .action(async (options: CoverageCommandOptions) => {
      requireFiles(options, terminal);
      const settings = withFiles(await settingsOf(terminal, options), options, terminal);
      const { now = today(), changedSince, format, owner = 'unassigned' } = options;
      const project = await loadProject(settings, {});
      const report = await coverProject(project, { today: now, changedSince });
      project.save();
      if (options.init) {
        const written = await writeExceptions(project, report, { today: now, owner });
        terminal.out(`Wrote ${count(written.count, 'exception')} to ${printable(written.path)}.\n`);
        done(exitCode.ok);
        return;
      }
      if (options.urls || options.fixUrls) {
        const urls = await alertUrls(project, report);
        if (urls.length === 0) terminal.err('No alert has an entry, so none has an address.\n');
        else if (options.fixUrls) await writeUrls(settings, urls, terminal);
        else
          for (const { alert, url } of distinct(urls))
            terminal.out(`${printable(alert)}\t${printable(url)}\n`);
        done(exitCode.ok);
        return;
      }
      await printFindings('coverage', report, format, formats, terminal);
      const { errors, warnings } = report.summary;
      const isRed = errors > 0 || (options.failOn === 'warning' && warnings > 0);
      done(isRed ? exitCode.findings : exitCode.ok);
    });

/** A file that a person names has to exist, and an option needs the one that it belongs to. */
function requireFiles(
  { gitlab, exceptions, init, owner }: CoverageCommandOptions,
  { cwd }: Terminal,
): void {
  if (owner !== undefined && !init) {
    throw new UserError('--owner names the owner of new exceptions.', 'Add --init to it.');
  }
  for (const file of [gitlab, init ? undefined : exceptions]) {
    if (file === undefined || existsSync(resolve(cwd, file))) continue;
    throw new UserError(`The file "${file}" does not exist.`, 'Correct its name.');
  }
}

/** Files of the command line are relative to the working folder. */
function withFiles(
  settings: Settings,
  { gitlab, exceptions }: CoverageCommandOptions,
  terminal: Terminal,
): Settings {
  const coverage = {
    ...settings.coverage,
    ...(gitlab === undefined ? {} : { gitlab: inRoot(gitlab, settings, terminal) }),
    ...(exceptions === undefined ? {} : { exceptions: inRoot(exceptions, settings, terminal) }),
  };
  return { ...settings, coverage };
}

/** An alert often has a rule for each severity. */
function distinct(urls: readonly AlertUrl[]): AlertUrl[] {
  return [...new Map(urls.map((one) => [`${one.alert}\t${one.url}`, one])).values()];
}

async function writeUrls(
  settings: Settings,
  urls: readonly AlertUrl[],
  terminal: Terminal,
): Promise<void> {
  const { files, left } = await fixAlertUrls(settings, urls);
  for (const [path, number] of files) {
    terminal.out(`${printable(path)}: ${count(number, 'address', 'addresses')}\n`);
  }
  for (const { alert, path, url } of distinct(left)) {
    complain(`Write it into ${path} by hand: ${alert} ${url}`, terminal);
  }
  if (files.size === 0 && left.length === 0) terminal.out('All addresses are there.\n');
}
