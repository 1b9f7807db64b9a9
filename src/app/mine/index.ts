/** The part of the API that is about failures of many logs; `app/index.ts` exports it. */
import type { Signatures } from '../match/signatures.ts';
import type { MineOptions, MineReport, MineSources } from './mine-logs.ts';

export type { MineReport } from './mine-logs.ts';

/** The logs that a person named as files, folders and globs. */
export async function findLogs(names: readonly string[], cwd: string): Promise<string[]> {
  const app = await import('../../node/logs/find-logs.ts');
  return app.findLogs(names, cwd);
}

/** Counts over many logs in how many of them each failure stands that no entry explains. */
export async function mineLogs(
  signatures: Signatures | null,
  logs: readonly string[],
  options: MineOptions,
  sources: MineSources,
): Promise<MineReport> {
  const app = await import('./mine-logs.ts');
  return app.mineLogs(signatures, logs, options, sources);
}
