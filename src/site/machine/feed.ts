import { escapeXml, textElement } from '../../core/text/xml.ts';
import type { Page } from '../content/page.ts';
import type { SiteContent } from '../content/site-content.ts';
import { timeOf } from './page-dates.ts';

/** The most changes; older ones are left out. */
const MOST_ITEMS = 50;

/**
 * The latest changes of the runbooks as an Atom feed (RFC 4287). Its dates are those of the changes,
 * so the same runbooks give the same feed; `absolute` completes addresses.
 */
export function feed(site: SiteContent, absolute: (url: string) => string): string {
  const home = absolute(site.base);
  const dated = site.pages.flatMap((page) => {
    const time = timeOf(page);
    return time === null ? [] : [{ page, time }];
  });
  const latest = dated.sort((a, b) => compare(b.time, a.time)).slice(0, MOST_ITEMS);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${textElement('id', home)}
${textElement('title', site.title)}
${textElement('updated', latest[0]?.time ?? '1970-01-01T00:00:00Z')}
<author>${textElement('name', site.title)}</author>
<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>
<link rel="self" type="application/atom+xml" href="${escapeXml(absolute(`${site.base}feed.xml`))}"/>
${latest.map(({ page, time }) => item(page, time, absolute)).join('')}</feed>
`;
}

function item(page: Page, time: string, absolute: (url: string) => string): string {
  const { runbook, lastChange } = page;
  const url = absolute(page.url);
  const { owner, tags } = runbook.meta;
  const summary = [lastChange?.subject ?? '', runbook.summary].filter((text) => text !== '');
  return `<entry>
${textElement('id', url)}
${textElement('title', runbook.title)}
${textElement('updated', time)}
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
${textElement('summary', summary.join('\n'))}
${owner === undefined ? '' : `<author>${textElement('name', owner)}</author>\n`}${tags.map((tag) => `<category term="${escapeXml(tag)}"/>\n`).join('')}</entry>
`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
