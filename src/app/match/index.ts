/** The part of the API that is about logs and what they match; `app/index.ts` exports it. */
import type { Settings, SettingsInput } from '../../node/config/settings.ts';
import type { MissRun } from './explain-misses.ts';
import type { LogOptions, MatchRun } from './match-logs.ts';
import type { MatchReport } from './match-report.ts';
import type { LogSources } from './read-log.ts';
import type { Signatures } from './signatures.ts';

export type { LogOptions } from './match-logs.ts';
export type { MatchReport } from './match-report.ts';
export type { LogSources } from './read-log.ts';
export type { Signatures } from './signatures.ts';

/** Loads the compiled signatures of a project; parses no runbook if none has changed. */
export async function loadSignatures(settings: Settings): Promise<Signatures> {
  const app = await import('./signatures.ts');
  return app.Signatures.load(settings);
}

/** Matches each log; a log that cannot be read does not stop the others. */
export async function matchLogs(
  signatures: Signatures,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchRun> {
  const app = await import('./match-logs.ts');
  return app.matchLogs(signatures, files, options, sources);
}

/** Lists the failures of logs in a repository without runbooks. */
export async function matchWithoutRunbooks(
  input: SettingsInput,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchReport> {
  const app = await import('./match-without-runbooks.ts');
  return app.matchWithoutRunbooks(input, files, options, sources);
}

/** Explains for each log why an entry does not match it. */
export async function explainMisses(
  signatures: Signatures,
  id: string,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MissRun> {
  const app = await import('./explain-misses.ts');
  return app.explainMisses(signatures, id, files, options, sources);
}
