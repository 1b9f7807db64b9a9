import type { Site } from './content/site.ts';
import type { Subject } from './site-addresses.ts';

/** The content of a page, which its renderer passes with the request. */
export interface PageLocals {
  site: Site;
  /** The content from the runbooks at the address; null for the pages that every site has. */
  subject: Subject | null;
  /** Whether the page is for readers, not for its author. */
  isPublished: boolean;
}
