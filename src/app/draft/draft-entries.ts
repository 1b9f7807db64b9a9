import type { Settings } from '../../node/config/settings.ts';
import { findSecrets } from '../../node/lint-facts/secrets.ts';
import { UserError } from '../../node/user-error.ts';
import { newEntry } from './new-entry.ts';

/** Entries for several failures in one runbook. */
export interface DraftedEntries {
  /** The whole runbook; the old text where no entry could be made. */
  text: string | null;
  entries: number;
}

/**
 * Adds an entry for each message to a runbook, or to a new one where `text` is null. Leaves out
 * messages with a credential, because a runbook is for everybody who reads the repository, and those
 * without constant text.
 */
export async function draftEntries(
  messages: readonly string[],
  runbook: { path: string; text: string | null },
  settings: Settings,
): Promise<DraftedEntries> {
  const secrets = await findSecrets(messages.map((line) => ({ path: line, text: line })));
  const drafted: DraftedEntries = { text: runbook.text, entries: 0 };
  for (const message of messages) {
    if (secrets.has(message)) continue;
    const text = draft(message, { path: runbook.path, text: drafted.text }, settings);
    if (text === null) continue;
    drafted.text = text;
    drafted.entries += 1;
  }
  return drafted;
}

/** The runbook with another entry; null for a line that no signature can be made of. */
function draft(
  message: string,
  runbook: { path: string; text: string | null },
  settings: Settings,
): string | null {
  try {
    return newEntry([message], runbook, null, settings).text;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
