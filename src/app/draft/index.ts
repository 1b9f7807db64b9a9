/** The part of the API that is about new entries and procedures; `app/index.ts` exports it. */
import { lazily } from '../lazily.ts';

export type { Failure } from './write-entry.ts';

/** Reads the value of `--from`: a log and its lines, such as `job.log:120` or `job.log:2-5`. */
export const parseLogLine = lazily(async () => (await import('./part.ts')).parseLogLine);

/** Reads lines of a log; finds the entries that already match them, and a command that may replay them. */
export const readFailure = lazily(async () => (await import('./part.ts')).readFailure);

/** Returns the text of a new runbook with an entry for a failure. */
export const draftRunbook = lazily(async () => (await import('./part.ts')).draftRunbook);

/** Adds an entry for a failure to a runbook, or creates the runbook. */
export const writeEntry = lazily(async () => (await import('./part.ts')).writeEntry);

/** Returns the text of a new page with a procedure. */
export const draftProcedure = lazily(async () => (await import('./part.ts')).draftProcedure);

/** Creates a page with a procedure; returns its absolute path. */
export const writeProcedure = lazily(async () => (await import('./part.ts')).writeProcedure);

/** Adds an entry for each failure to a runbook, or creates it. */
export const writeEntries = lazily(async () => (await import('./part.ts')).writeEntries);

/** Makes the folder of runbooks of a repository that has none; returns its path. */
export const firstRunbooksFolder = lazily(
  async () => (await import('./part.ts')).firstRunbooksFolder,
);
