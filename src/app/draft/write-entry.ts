import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { draftProcedure } from '../../core/draft/procedure-draft.ts';
import { matchText } from '../../core/log/log-matcher.ts';
import type { Settings } from '../../node/config/settings.ts';
import { readText, withoutMark } from '../../node/files/read-text.ts';
import { createText, replaceText } from '../../node/files/write-text.ts';
import { systemProblem, UserError } from '../../node/user-error.ts';
import type { LogSources } from '../match/read-log.ts';
import { Signatures } from '../match/signatures.ts';
import { draftEntries } from './draft-entries.ts';
import { type GuessedReplay, guessReplay } from './guess-replay.ts';
import { type LogLine, readLogLines } from './log-line.ts';
import { type NewEntry, newEntry, runbookFile } from './new-entry.ts';

/** Lines of a log to make an entry from. */
export interface Failure {
  lines: readonly string[];
  /** Ids of the entries that already match them, with the pattern. */
  known: ReadonlyMap<string, string>;
  /** What may replay it. */
  replay: GuessedReplay;
}

/** Reads lines of a log; finds the entries that already match them, and a command that may replay them. */
export async function readFailure(
  from: LogLine,
  settings: Settings,
  sources: LogSources,
): Promise<Failure> {
  const { lines, ran } = await readLogLines(from, sources);
  const [known, replay] = await Promise.all([
    knownEntries(lines, settings),
    guessReplay(ran, settings.root),
  ]);
  return { lines, known, replay };
}

async function knownEntries(
  lines: readonly string[],
  settings: Settings,
): Promise<Map<string, string>> {
  try {
    const signatures = await Signatures.load(settings);
    const matches = matchText(signatures.compiled({}), lines.join('\n'));
    return new Map(matches.map(({ entry, pattern }) => [entry, pattern]));
  } catch (error) {
    // The first runbook of an empty folder.
    if (error instanceof UserError) return new Map();
    throw error;
  }
}

/** The text of a new runbook with an entry for a failure. */
export function draftRunbook(
  { lines, replay }: Failure,
  title: string | null,
  settings: Settings,
): string {
  const file = { path: 'new-runbook.md', text: null };
  return newEntry(lines, file, title, settings, replay.guess).text;
}

/** An entry with the absolute path of its runbook. */
export interface WrittenEntry extends NewEntry {
  path: string;
}

/**
 * Adds an entry for a failure to a runbook, or creates the runbook. Throws UserError if it cannot
 * write there, or if a known entry has the same signature.
 */
export async function writeEntry(
  { lines, known, replay }: Failure,
  runbook: { named: string; cwd: string },
  title: string | null,
  settings: Settings,
): Promise<WrittenEntry> {
  const { file, path, old, save } = await openRunbook(runbook, settings);
  const entry = newEntry(lines, { path: file, text: old }, title, settings, replay.guess);
  for (const [id, pattern] of known) {
    if (pattern !== entry.pattern) continue;
    throw new UserError(
      `"${id}" already has this signature: ${pattern}`,
      'Extend that entry instead.',
    );
  }
  await save(entry.text);
  return { ...entry, path };
}

/** Creates a page with a procedure; returns its absolute path. Throws UserError if it cannot. */
export async function writeProcedure(
  title: string,
  runbook: { named: string; cwd: string },
  settings: Settings,
): Promise<string> {
  const { file, path, old, save } = await openRunbook(runbook, settings);
  if (old !== null) {
    throw new UserError(
      `"${file}" exists, and a procedure is a page of its own.`,
      'Choose another file with --to FILE.',
    );
  }
  await save(draftProcedure(title));
  return path;
}

/** Entries that were written, with the absolute path of their runbook. */
export interface WrittenEntries {
  path: string;
  entries: number;
}

/** Adds an entry for each message to a runbook, or creates it. Throws UserError if it cannot. */
export async function writeEntries(
  messages: readonly string[],
  runbook: { named: string; cwd: string },
  settings: Settings,
): Promise<WrittenEntries> {
  const { file, path, old, save } = await openRunbook(runbook, settings);
  const { text, entries } = await draftEntries(messages, { path: file, text: old }, settings);
  if (text !== null && entries > 0) await save(text);
  return { path, entries };
}

/** Makes the folder of runbooks of a repository that has none; returns its path. */
export function firstRunbooksFolder(cwd: string): string {
  const folder = resolve(cwd, 'runbooks');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw systemProblem(
      'Cannot make the folder "runbooks"',
      error,
      'Make it, or name another folder with --runbooks DIR.',
    );
  }
  return folder;
}

interface OpenRunbook {
  /** Relative to the runbooks folder. */
  file: string;
  path: string;
  /** Null for a new one. */
  old: string | null;
  /** Takes the whole new text; what was there keeps its bytes. */
  save(text: string): Promise<void>;
}

async function openRunbook(
  { named, cwd }: { named: string; cwd: string },
  settings: Settings,
): Promise<OpenRunbook> {
  const file = await runbookFile(named, cwd, settings);
  const path = resolve(settings.runbooks, file);
  const isNew = !existsSync(path);
  const { text, problem } = isNew ? { text: '', problem: null } : readText(path, settings.root);
  if (problem !== null) {
    const reason = problem.data['reason'] ?? 'it is not UTF-8';
    throw new UserError(`Cannot append to "${file}": ${reason}.`, 'Choose another file.');
  }
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  const old = withoutMark(text);
  const save = async (whole: string): Promise<void> => {
    try {
      if (isNew) {
        await createText(path, whole);
      } else {
        const added = whole.slice(old.length).replace(/\r?\n/g, newline);
        await replaceText(path, old + added, settings.root);
      }
    } catch (error) {
      throw systemProblem(
        `Cannot write "${file}"`,
        error,
        'Check the permissions of the file and its folder.',
      );
    }
  };
  return { file, path, old: isNew ? null : old, save };
}
