/** The part of the API that is about logs and what they match; `app/index.ts` exports it. */
import { lazily } from '../lazily.ts';

export type { LogOptions } from './match-logs.ts';
export type { MatchReport } from './match-report.ts';
export type { LogSources } from './read-log.ts';
export type { Signatures } from './signatures.ts';

/** Loads the compiled signatures of a project; parses no runbook if none has changed. */
export const loadSignatures = lazily(async () => (await import('./signatures.ts')).Signatures.load);

/** Matches each log; a log that cannot be read does not stop the others. */
export const matchLogs = lazily(async () => (await import('./match-logs.ts')).matchLogs);

/** Lists the failures of logs in a repository without runbooks. */
export const matchWithoutRunbooks = lazily(
  async () => (await import('./match-logs.ts')).matchWithoutRunbooks,
);

/** Explains for each log why an entry does not match it. */
export const explainMisses = lazily(
  async () => (await import('./explain-misses.ts')).explainMisses,
);
