import type { Site } from '../site.ts';
import { dateOf } from './page-dates.ts';
import { textElement } from './xml.ts';

/** Pages beside those of runbooks, below the base. */
const ownPages = ['', 'signatures/', 'artifacts/'];

/** A sitemap of all pages (sitemaps.org); `absolute` completes addresses. */
export function sitemap({ base, pages }: Site, absolute: (url: string) => string): string {
  const urls = [
    ...ownPages.map((path) => ({ url: `${base}${path}`, date: null })),
    ...pages.map((page) => ({ url: page.url, date: dateOf(page) })),
  ];
  const items = urls.map(({ url, date }) => {
    const modified = date === null ? '' : textElement('lastmod', date);
    return `<url>${textElement('loc', absolute(url))}${modified}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('')}</urlset>
`;
}
