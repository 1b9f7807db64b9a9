import type { Settings } from '../../node/config/settings.ts';
import { findSecrets } from '../../node/lint-facts/secrets.ts';
import { UserError } from '../../node/user-error.ts';
import { newEntry } from '../draft/new-entry.ts';
import { matchLogs } from '../match/match-logs.ts';
import type { LogSources } from '../match/read-log.ts';
import type { Signatures } from '../match/signatures.ts';

export const entriesName = 'first-failures.md';

const MOST_ENTRIES = 20;

export interface FirstEntries {
  /** The runbook; null where the log has no failure that could become an entry. */
  text: string | null;
  /** Failures without an entry: too many, without constant text, or with a credential. */
  leftOut: number;
}

/**
 * Drafts entries for the failures of a log that no entry explains. Throws UserError where the log
 * cannot be read.
 */
export async function firstEntries(
  log: string,
  signatures: Signatures,
  settings: Settings,
  sources: LogSources,
): Promise<FirstEntries> {
  const { report } = await matchLogs(signatures, [log], { unmatched: true }, sources);
  const [failure] = report.errors;
  if (failure !== undefined) {
    throw new UserError(failure, 'Pass --from the path of a log of a failed run.');
  }
  const { failures = [], leftOut = 0 } = report.unmatched ?? {};
  const lines = failures.slice(0, MOST_ENTRIES).map((found) => found.text);
  const secrets = await findSecrets(lines.map((line) => ({ path: line, text: line })));
  let text: string | null = null;
  let entries = 0;
  for (const line of lines) {
    // A runbook is for everybody who reads the repository.
    const added: string | null = secrets.has(line) ? null : draft(line, text, settings);
    if (added === null) continue;
    text = added;
    entries += 1;
  }
  return { text, leftOut: leftOut + failures.length - entries };
}

/** The runbook with another entry; null for a line that no signature can be made of. */
function draft(line: string, text: string | null, settings: Settings): string | null {
  try {
    return newEntry([line], { path: entriesName, text }, null, settings).text;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
