/** The part of the API that is about failures of many logs; `app/index.ts` exports it. */
import { lazily } from '../lazily.ts';

export type { MineReport } from './mine-logs.ts';

/** The logs that a person named as files, folders and globs. */
export const findLogs = lazily(async () => (await import('../../node/logs/find-logs.ts')).findLogs);

/** Counts over many logs in how many of them each failure stands that no entry explains. */
export const mineLogs = lazily(async () => (await import('./mine-logs.ts')).mineLogs);
