import type { Site } from './site.ts';
import { findSite } from './site-registry.ts';

declare const __REPLAYBOOK_SITE__: string;

/**
 * Whether the pages are built, and not served by the development server. What Vite tells of that depends
 * on the variables of whoever runs it.
 */
export const isBuilt = __REPLAYBOOK_SITE__ === 'build';

/** The only source of data of the pages. */
export function getSite(): Promise<Site> {
  return findSite(__REPLAYBOOK_SITE__).load();
}
