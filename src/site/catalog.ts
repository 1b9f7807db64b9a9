import type { Site } from './site.ts';
import { findSite } from './site-registry.ts';

declare const __REPLAYBOOK_SITE__: string;

/** The only source of data of the pages. */
export function getSite(): Promise<Site> {
  return findSite(__REPLAYBOOK_SITE__).load();
}
