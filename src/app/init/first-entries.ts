import type { Settings } from '../../node/config/settings.ts';
import { UserError } from '../../node/user-error.ts';
import { newEntry } from '../draft/new-entry.ts';
import { matchLogs } from '../match/match-logs.ts';
import type { LogSources } from '../match/read-log.ts';
import type { Project } from '../project/project.ts';

export const entriesName = 'first-failures.md';

const MOST_ENTRIES = 20;

export interface FirstEntries {
  /** The runbook; null where the log has no failure that could become an entry. */
  text: string | null;
  /** Failures of the log for which there is no entry in it. */
  leftOut: number;
}

/**
 * Drafts entries for the failures of a log that no entry explains. Throws UserError where the log
 * cannot be read.
 */
export async function firstEntries(
  log: string,
  project: Project,
  settings: Settings,
  sources: LogSources,
): Promise<FirstEntries> {
  const { report } = await matchLogs(project, [log], { unmatched: true }, sources);
  const [failure] = report.errors;
  if (failure !== undefined) {
    throw new UserError(failure, 'Pass --from the path of a log of a failed run.');
  }
  const { failures = [], leftOut = 0 } = report.unmatched ?? {};
  let text: string | null = null;
  let entries = 0;
  for (const { text: line } of failures.slice(0, MOST_ENTRIES)) {
    const added = draft(line, text, settings);
    if (added === null) continue;
    text = added;
    entries += 1;
  }
  return { text, leftOut: leftOut + failures.length - entries };
}

/** The runbook with another entry; null for a line that no signature can be made of. */
function draft(line: string, text: string | null, settings: Settings): string | null {
  try {
    return newEntry(line, { path: entriesName, text }, null, settings).text;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
