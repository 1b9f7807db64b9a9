/** The part of the API that is about quarantine manifests; `app/index.ts` exports it. */
import { lazily } from '../lazily.ts';

export type { CheckedPolicy } from './check-policy.ts';
export type { QuarantineReport } from './check-quarantine.ts';
/** @internal */
export type { SiteQuarantine } from './site-quarantine.ts';

/** Holds the quarantine manifests of a repository to the policies of the catalog. */
export const checkQuarantine = lazily(async () => (await import('./part.ts')).checkQuarantine);

/** @internal What quarantine manifests say, for readers of the site. */
export const siteQuarantine = lazily(async () => (await import('./part.ts')).siteQuarantine);
