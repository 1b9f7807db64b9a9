/** The part of the API that is about new entries and procedures; `app/index.ts` exports it. */
import type { Settings } from '../../node/config/settings.ts';
import type { LogSources } from '../match/read-log.ts';
import type { LogLine } from './log-line.ts';
import type { Failure, WrittenEntries, WrittenEntry } from './write-entry.ts';

export type { Failure } from './write-entry.ts';

/** Reads the value of `--from`: a log and its lines, such as `job.log:120` or `job.log:2-5`. */
export async function parseLogLine(text: string): Promise<LogLine> {
  const app = await import('./part.ts');
  return app.parseLogLine(text);
}

/** Reads lines of a log; finds the entries that already match them, and a command that may replay them. */
export async function readFailure(
  from: LogLine,
  settings: Settings,
  sources: LogSources,
): Promise<Failure> {
  const app = await import('./part.ts');
  return app.readFailure(from, settings, sources);
}

/** Returns the text of a new runbook with an entry for a failure. */
export async function draftRunbook(
  { lines, replay }: Failure,
  title: string | null,
  settings: Settings,
): Promise<string> {
  const app = await import('./part.ts');
  const page = { path: app.unnamed, text: null };
  return app.newEntry(lines, page, title, settings, replay.guess).text;
}

/** Adds an entry for a failure to a runbook, or creates the runbook. */
export async function writeEntry(
  failure: Failure,
  runbook: { named: string; cwd: string },
  title: string | null,
  settings: Settings,
): Promise<WrittenEntry> {
  const app = await import('./part.ts');
  return app.writeEntry(failure, runbook, title, settings);
}

/** Returns the text of a new page with a procedure. */
export async function draftProcedure(title: string): Promise<string> {
  const app = await import('./part.ts');
  return app.draftProcedure(title);
}

/** Creates a page with a procedure; returns its absolute path. */
export async function writeProcedure(
  title: string,
  runbook: { named: string; cwd: string },
  settings: Settings,
): Promise<string> {
  const app = await import('./part.ts');
  return app.writeProcedure(title, runbook, settings);
}

/** Adds an entry for each failure to a runbook, or creates it. */
export async function writeEntries(
  messages: readonly string[],
  runbook: { named: string; cwd: string },
  settings: Settings,
): Promise<WrittenEntries> {
  const app = await import('./part.ts');
  return app.writeEntries(messages, runbook, settings);
}

/** Makes the folder of runbooks of a repository that has none; returns its path. */
export async function firstRunbooksFolder(cwd: string): Promise<string> {
  const app = await import('./part.ts');
  return app.firstRunbooksFolder(cwd);
}
