/** The part of the API that is about what can go red; `app/index.ts` exports it. */
import { lazily } from '../lazily.ts';

export type { CoverageOptions, CoverageReport, CoveredTarget } from './coverage.ts';
export type { AlertUrl, FixedUrls } from './runbook-url-edits.ts';

/** Says for everything that can go red in a repository which entry answers it, and what is wrong. */
export const coverProject = lazily(async () => (await import('./part.ts')).coverProject);

/** Writes the exceptions file for all that has no entry; returns its path and their number. */
export const writeExceptions = lazily(async () => (await import('./part.ts')).writeExceptions);

/** The address that each alert with an entry needs as its `runbook_url`. */
export const alertUrls = lazily(async () => (await import('./part.ts')).alertUrls);

/** Writes missing and dead addresses into plain rule files, and changes nothing else in them. */
export const fixAlertUrls = lazily(async () => (await import('./part.ts')).fixAlertUrls);
