import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLogMatcher } from '../../core/log/log-matcher.ts';
import { compileSignatures } from '../../core/pattern/compile.ts';
import type { Settings } from '../../node/config/settings.ts';
import { readText } from '../../node/files/read-text.ts';
import { createText, replaceText } from '../../node/files/write-text.ts';
import { systemReason, UserError } from '../../node/user-error.ts';
import { matchEntry, ownedEntries } from '../match/match-entries.ts';
import { loadProject } from '../project/project.ts';
import { type NewEntry, newEntry } from './new-entry.ts';

/** Ids of the entries that hit the line, with the pattern that does. */
export async function knownEntries(line: string, settings: Settings): Promise<Map<string, string>> {
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

/**
 * Writes an entry for a line of log into a runbook, new or not. Throws UserError where it cannot be
 * written, or where one of the `known` entries has its signature.
 */
export async function writeEntry(
  line: string,
  file: string,
  title: string | null,
  settings: Settings,
  known: ReadonlyMap<string, string>,
): Promise<NewEntry> {
  const path = resolve(settings.runbooks, file);
  const isNew = !existsSync(path);
  const { text, problem } = isNew ? { text: '', problem: null } : readText(path, settings.root);
  if (problem !== null) {
    const reason = problem.data['reason'] ?? 'it is not UTF-8';
    throw new UserError(`Cannot append to "${file}": ${reason}.`, 'Choose another file.');
  }
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  const old = text.replace(/^\uFEFF/, '');
  const entry = newEntry(line, { path: file, text: isNew ? null : old }, title, settings);
  for (const [id, pattern] of known) {
    if (pattern !== entry.pattern) continue;
    throw new UserError(
      `"${id}" already has this signature: ${pattern}`,
      'Extend that entry instead.',
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
      `Cannot write "${file}": ${systemReason(error)}.`,
      'Check the permissions of the file and its folder.',
    );
  }
  return entry;
}
