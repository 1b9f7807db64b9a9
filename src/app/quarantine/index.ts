/** The part of the API that is about quarantine manifests; `app/index.ts` exports it. */
import type { Project } from '../project/project.ts';
import type { QuarantineOptions } from './check-policy.ts';
import type { QuarantineReport } from './check-quarantine.ts';
import type { SiteQuarantine } from './site-quarantine.ts';

export type { CheckedPolicy } from './check-policy.ts';
export type { QuarantineReport } from './check-quarantine.ts';
/** @internal */
export type { SiteQuarantine } from './site-quarantine.ts';

/** Holds the quarantine manifests of a repository to the policies of the catalog. */
export async function checkQuarantine(
  project: Project,
  options: QuarantineOptions,
): Promise<QuarantineReport> {
  const app = await import('./part.ts');
  return app.checkQuarantine(project, options);
}

/** @internal What quarantine manifests say, for readers of the site. */
export async function siteQuarantine(project: Project): Promise<SiteQuarantine> {
  const app = await import('./part.ts');
  return app.siteQuarantine(project);
}
