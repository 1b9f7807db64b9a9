/** The part of the API that is about what can go red; `app/index.ts` exports it. */
import type { Settings } from '../../node/config/settings.ts';
import type { Project } from '../project/project.ts';
import type { CoverageOptions, CoverageReport } from './coverage.ts';
import type { AlertUrl, FixedUrls } from './runbook-url-edits.ts';

export type { CoverageOptions, CoverageReport, CoveredTarget } from './coverage.ts';
export type { AlertUrl, FixedUrls } from './runbook-url-edits.ts';

/** Says for everything that can go red in a repository which entry answers it, and what is wrong. */
export async function coverProject(
  project: Project,
  options: CoverageOptions,
): Promise<CoverageReport> {
  const app = await import('./part.ts');
  return app.coverProject(project, options);
}

/** Writes the exceptions file for all that has no entry; returns its path and their number. */
export async function writeExceptions(
  project: Project,
  report: CoverageReport,
  options: { today: string; owner: string },
): Promise<{ path: string; count: number }> {
  const app = await import('./part.ts');
  return app.writeExceptions(project.settings, report, options);
}

/** The address that each alert with an entry needs as its `runbook_url`. */
export async function alertUrls(project: Project, report: CoverageReport): Promise<AlertUrl[]> {
  const app = await import('./part.ts');
  return app.alertUrls(project, report);
}

/** Writes missing and dead addresses into plain rule files, and changes nothing else in them. */
export async function fixAlertUrls(
  settings: Settings,
  urls: readonly AlertUrl[],
): Promise<FixedUrls> {
  const app = await import('./part.ts');
  return app.fixAlertUrls(settings, urls);
}
