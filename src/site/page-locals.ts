import type { Site } from './content/site.ts';
import type { Subject } from './site-addresses.ts';

/** What a page shows. Whoever renders a page hands it over with the request. */
export interface PageLocals {
  site: Site;
  /** What the runbooks put at the address; null for the pages that every site has. */
  subject: Subject | null;
  /** Whether the page is for readers, and not for an author who is writing it. */
  isPublished: boolean;
}
