import type { Folder } from './content/browse/folders.ts';
import type { ListPart } from './content/browse/list-parts.ts';
import type { Listing } from './content/browse/listings.ts';
import type { Page } from './content/page.ts';
import { isFileAddress, ownPages, type Redirect } from './content/redirects.ts';
import type { Site } from './content/site.ts';

/** The content from the runbooks at an address. */
export type Subject =
  | { kind: 'page'; page: Page }
  | { kind: 'folder'; folder: Folder }
  | { kind: 'listing'; listing: Listing }
  | { kind: 'part'; part: ListPart }
  | { kind: 'redirect'; redirect: Redirect };

/** An address of the site that answers with HTML. */
export interface SiteAddress {
  /** Path below the base, not percent-encoded, without slashes at its ends. */
  path: string;
  /** The file that a host serves, below the folder of the site. */
  file: string;
  subject: Subject | null;
}

/** The pages that every site has. */
const fixedPages: readonly SiteAddress[] = [
  { path: '', file: 'index.html', subject: null },
  { path: '404', file: '404.html', subject: null },
  ...ownPages.map((path) => ({ path, file: `${path}/index.html`, subject: null })),
];

/** Every address of the site that answers with HTML. */
export function siteAddresses({
  pages,
  folders,
  listings,
  parts,
  redirects,
  facts,
}: Pick<Site, 'pages' | 'folders' | 'listings' | 'parts' | 'redirects' | 'facts'>): SiteAddress[] {
  const unled = folders.all.filter(({ landing }) => landing === null);
  return [
    ...fixedPages,
    ...(facts.coverage === null
      ? []
      : [{ path: 'coverage', file: 'coverage/index.html', subject: null }]),
    ...pages.map((page): SiteAddress => {
      const path = `runbooks/${page.path}`;
      return { path, file: `${path}/index.html`, subject: { kind: 'page', page } };
    }),
    ...unled.map((folder): SiteAddress => {
      const path = `runbooks/${folder.path}`;
      return { path, file: `${path}/index.html`, subject: { kind: 'folder', folder } };
    }),
    ...listings.all.map((listing): SiteAddress => {
      const { path } = listing;
      return { path, file: `${path}/index.html`, subject: { kind: 'listing', listing } };
    }),
    ...parts.map((part): SiteAddress => {
      const { path } = part;
      return { path, file: `${path}/index.html`, subject: { kind: 'part', part } };
    }),
    ...redirects.map((redirect): SiteAddress => {
      const path = redirect.from;
      const file = isFileAddress(path) ? path : `${path}/index.html`;
      return { path, file, subject: { kind: 'redirect', redirect } };
    }),
  ];
}
