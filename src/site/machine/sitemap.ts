import { encodePath } from '../../core/links/site-path.ts';
import { textElement } from '../../core/text/xml.ts';
import type { SiteContent } from '../content/site-content.ts';
import { dateOf } from './page-dates.ts';

/** Pages beside those of runbooks, below the base. */
const ownPages = ['', 'signatures/', 'artifacts/', 'browse/', 'reviews/', 'changes/'];

/** Limits of a sitemap (sitemaps.org). */
const allowed = { urls: 50_000, bytes: 52_428_800 };

/** The size of the first and last lines of a sitemap, with a margin. */
const FRAME = 200;

interface SitemapFile {
  /** Below the base. */
  path: string;
  text: string;
}

/**
 * A sitemap of all pages, `sitemap.xml`; for too many pages it is an index of several. `absolute`
 * completes addresses.
 */
export function sitemaps(
  {
    base,
    pages,
    folders,
    listings,
    parts,
    facts,
  }: Pick<SiteContent, 'base' | 'pages' | 'folders' | 'listings' | 'parts'> & {
    facts: { coverage: object | null };
  },
  absolute: (url: string) => string,
  limits: typeof allowed = allowed,
): SitemapFile[] {
  const urls = [
    ...[...ownPages, ...(facts.coverage === null ? [] : ['coverage/'])].map((path) => ({
      url: `${base}${path}`,
      date: null,
    })),
    ...folders.all
      .filter(({ landing }) => landing === null)
      .map(({ url }) => ({ url, date: null })),
    ...listings.all.map(({ url }) => ({ url, date: null })),
    ...parts.map(({ path }) => ({ url: `${base}${encodePath(path)}/`, date: null })),
    ...pages.map((page) => ({ url: page.url, date: dateOf(page) })),
  ];
  const items = urls.map(({ url, date }) => {
    const modified = date === null ? '' : textElement('lastmod', date);
    return `<url>${textElement('loc', absolute(url))}${modified}</url>\n`;
  });
  const [first = [], ...rest] = parted(items, limits);
  if (rest.length === 0) return [{ path: 'sitemap.xml', text: document('urlset', first) }];
  const files = [first, ...rest].map((part, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: document('urlset', part),
  }));
  const names = files.map(({ path }) => {
    return `<sitemap>${textElement('loc', absolute(`${base}${path}`))}</sitemap>\n`;
  });
  return [{ path: 'sitemap.xml', text: document('sitemapindex', names) }, ...files];
}

function parted(items: readonly string[], { urls, bytes }: typeof allowed): string[][] {
  const parts: string[][] = [];
  let part: string[] = [];
  let size = FRAME;
  for (const item of items) {
    // Addresses are percent-encoded, so each character is one byte.
    if (part.length === urls || (part.length > 0 && size + item.length > bytes)) {
      parts.push(part);
      part = [];
      size = FRAME;
    }
    part.push(item);
    size += item.length;
  }
  return [...parts, part];
}

function document(name: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('')}</${name}>
`;
}
