import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command } from 'commander';
import {
  compactHits,
  configuredHits,
  type HitsFile,
  loadProject,
  lostEntries,
  type Project,
  readHits,
} from '../../app/index.ts';
import { hitTimes } from '../../core/hits/hit-times.ts';
import { UserError } from '../../node/user-error.ts';
import { count } from '../../report/count.ts';
import { formatHits, formatHitsJson } from '../../report/hits-text.ts';
import { printable } from '../../report/printable.ts';
import type { CommandFactory } from '../command-factory.ts';
import { complain } from '../complain.ts';
import { exitCode } from '../exit-code.ts';
import {
  addCatalogOptions,
  type CatalogOptions,
  formatOption,
  moment,
  settingsOf,
  wholeNumber,
} from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface HitsOptions extends CatalogOptions {
  file?: string;
  format: 'text' | 'json';
  days?: number;
  dropGone?: true;
  now?: number;
}

const examples = `
Examples:
  replaybook hits list                       how often and when each entry was seen
  replaybook hits compact                    one line an entry for what is older than 30 days
  replaybook hits compact --drop-gone        and no line for entries that no longer exist

The file is \`hits\` of the configuration, unless --file names another.`;

export const hitsCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('hits'))
    .addArgument(new Argument('<action>', 'what to do').choices(['list', 'compact']))
    .option('--file <file>', 'file of hits (default: "hits" of the configuration)')
    .addOption(formatOption('how to print the list', ['text', 'json']))
    .option('--days <n>', 'days that compact leaves as they are (default: 30)', wholeNumber)
    .option('--drop-gone', 'let compact leave out entries that no longer exist')
    .option(
      '--now <time>',
      'time to count from, such as 2026-11-29T14:30:00Z or 2026-11-29',
      moment,
    )
    .addHelpText('after', examples)
    .action(async (action: 'list' | 'compact', options: HitsOptions) => {
      requireSense(action, options, terminal);
      const settings = await settingsOf(terminal, options);
      const { now = Date.now() } = options;
      const file =
        options.file === undefined
          ? await configuredHits(settings)
          : await readHits(resolve(terminal.cwd, options.file), options.file);
      if (file === null) {
        throw new UserError(
          'The configuration names no file of hits.',
          'Pass --file hits.jsonl, or set "hits" in replaybook.config.',
        );
      }
      const project = await loadProject(settings, {});
      project.save();
      await sayDamage(file, project, terminal);
      if (action === 'compact') await compact(file, project, { ...options, now }, terminal);
      else {
        const entries = project.catalog.runbooks.flatMap((runbook) => runbook.entries);
        const times = hitTimes(file.hits);
        const rows = entries.map(({ id, title }) => ({ id, title, times: times.get(id) ?? null }));
        terminal.out(
          options.format === 'json'
            ? formatHitsJson(rows, now)
            : formatHits(rows, now, terminal.paint),
        );
      }
      done(exitCode.ok);
    });

/** A file that a person names has to exist, and an option has to fit the action. */
function requireSense(
  action: 'list' | 'compact',
  { file, days, dropGone }: HitsOptions,
  { cwd }: Terminal,
): void {
  if (action === 'list' && (days !== undefined || dropGone)) {
    const option = dropGone ? '--drop-gone' : '--days';
    throw new UserError(`${option} is for \`hits compact\`.`, 'Leave it out.');
  }
  if (file === undefined || existsSync(resolve(cwd, file))) return;
  throw new UserError(
    `The file "${file}" does not exist.`,
    `\`replaybook match --record ${file} job.log\` makes it.`,
  );
}

async function sayDamage(file: HitsFile, project: Project, terminal: Terminal): Promise<void> {
  const { name, damaged } = file;
  for (const { line, reason } of damaged) {
    complain(`${name}:${line} is skipped: ${reason}.`, terminal);
  }
  for (const { id, count: hits, suggestion } of await lostEntries(project, file)) {
    const meant = suggestion === null ? '' : `; "${suggestion}" may be its new id`;
    complain(
      `${name} has ${count(hits, 'hit')} of "${id}", which no longer exists${meant}.`,
      terminal,
    );
  }
}

async function compact(
  file: HitsFile,
  { catalog }: Project,
  { days = 30, dropGone, now }: HitsOptions & { now: number },
  terminal: Terminal,
): Promise<void> {
  const ids = catalog.runbooks.flatMap(({ entries }) => entries.map(({ id }) => id));
  const { before, after } = await compactHits(file, {
    ...{ now, days },
    entries: dropGone ? new Set(ids) : null,
  });
  terminal.out(`${printable(file.name)}: ${count(before, 'line')}, now ${after}.\n`);
}
