import type { Settings } from '../../node/config/settings.ts';
import { UserError } from '../../node/user-error.ts';
import { draftEntries } from '../draft/draft-entries.ts';
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

/** Drafts entries for the failures of a log that no entry explains. Throws UserError where the log cannot be read. */
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
  const messages = failures.slice(0, MOST_ENTRIES).map((found) => found.text);
  const runbook = { path: entriesName, text: null };
  const { text, entries } = await draftEntries(messages, runbook, settings);
  return { text, leftOut: leftOut + failures.length - entries };
}
