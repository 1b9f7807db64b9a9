import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { compileSignatures } from '../../core/match/compile.ts';
import { createLogMatcher } from '../../core/match/log-matcher.ts';
import { loadProject } from '../../node/project.ts';
import { readText } from '../../node/read-text.ts';
import type { Settings } from '../../node/settings.ts';
import { systemReason, UserError } from '../../node/user-error.ts';
import { createText, replaceText } from '../../node/write-text.ts';
import { exitCode } from '../exit-code.ts';
import { parseLogLine, readLogLine } from '../log-line.ts';
import type { CommandFactory } from '../main.ts';
import { matchEntry, ownedEntries } from '../match-entries.ts';
import { type NewEntry, newEntry, runbookFile } from '../new-entry.ts';
import { addCatalogOptions, type CatalogOptions, settingsOf } from '../options.ts';

interface NewOptions extends CatalogOptions {
  from: string;
  to?: string;
  title?: string;
}

/** Where an entry would stand that is only printed. */
const unnamed = 'new-runbook.md';

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
      const from = parseLogLine(options.from);
      const settings = await settingsOf(terminal, options);
      const line = await readLogLine(from, terminal);
      const title = options.title === undefined ? null : titleOf(options.title);
      const known = await knownEntries(line, settings);
      for (const id of known.keys()) {
        terminal.err(`replaybook: The line is explained by "${id}" already.\n`);
      }
      if (options.to === undefined) {
        terminal.out(newEntry(line, { path: unnamed, text: null }, title, settings).text);
      } else {
        const file = runbookFile(options.to, terminal.cwd, settings);
        const written = await writeEntry(line, file, title, settings, known);
        const path = relative(terminal.cwd, resolve(settings.runbooks, file));
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

/** Ids of the entries that hit the line, with the pattern that does. */
async function knownEntries(line: string, settings: Settings): Promise<Map<string, string>> {
  try {
    const entries = [...ownedEntries(await loadProject(settings)).values()].map(matchEntry);
    const matcher = createLogMatcher(compileSignatures(entries));
    matcher.write(Buffer.from(`${line}\n`));
    return new Map(matcher.finish().matches.map(({ entry, pattern }) => [entry, pattern]));
  } catch (error) {
    // The first runbook of a folder that has none.
    if (error instanceof UserError) return new Map();
    throw error;
  }
}

async function writeEntry(
  line: string,
  file: string,
  title: string | null,
  settings: Settings,
  known: ReadonlyMap<string, string>,
): Promise<NewEntry> {
  const path = resolve(settings.runbooks, file);
  const { text, problem } = readText(path, settings.root);
  const isNew =
    problem?.messageId === 'unreadable' && problem.data['reason'] === 'it does not exist';
  if (problem !== null && !isNew) {
    const reason = problem.data['reason'] ?? 'it is not UTF-8';
    throw new UserError(`"${file}" cannot be appended to: ${reason}.`, 'Name another file.');
  }
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  const old = text.replace(/^\uFEFF/, '');
  const entry = newEntry(line, { path: file, text: isNew ? null : old }, title, settings);
  for (const [id, pattern] of known) {
    if (pattern !== entry.pattern) continue;
    throw new UserError(
      `"${id}" has this very signature: ${pattern}`,
      'Add what you know to that entry.',
    );
  }
  const added = isNew ? entry.text : old + entry.text.slice(old.length).replace(/\r?\n/g, newline);
  try {
    if (isNew) {
      await createText(path, added);
    } else {
      await replaceText(path, added, settings.root);
    }
  } catch (error) {
    throw new UserError(
      `"${file}" cannot be written: ${systemReason(error)}.`,
      'Look at the permissions of the file and of its folder.',
    );
  }
  return entry;
}
