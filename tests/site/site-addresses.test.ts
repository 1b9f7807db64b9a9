import { describe, expect, it } from 'vitest';
import { redirectsOf } from '../../src/site/content/redirects.ts';
import { siteAddresses } from '../../src/site/site-addresses.ts';
import { sitePages } from './site-pages.ts';

const aliases = 'owner: The SRE\naliases: [old/page, gone.html, moved, runbooks/former]';
const { pages, folders, listings, parts } = sitePages({
  'ci.md': `---\n${aliases}\n---\n\n# CI\n`,
  'team/a b.md': '# Two words\n',
});
const { redirects } = redirectsOf({ pages, folders, listings, parts, base: '/' }, []);
const addresses = siteAddresses({
  ...{ pages, folders, listings, parts, redirects },
  facts: {
    files: [],
    readAt: 0,
    quarantine: { files: [], policies: [], byEntry: new Map() },
    hits: null,
    coverage: null,
  },
});

describe('addresses of a site', () => {
  it.each([
    ['', 'index.html', 'null'],
    ['404', '404.html', 'null'],
    ['signatures', 'signatures/index.html', 'null'],
    ['reviews', 'reviews/index.html', 'null'],
    ['owners/the-sre', 'owners/the-sre/index.html', 'listing The SRE'],
    ['artifacts', 'artifacts/index.html', 'null'],
    ['runbooks/ci', 'runbooks/ci/index.html', 'page CI'],
    ['runbooks/team/a b', 'runbooks/team/a b/index.html', 'page Two words'],
    ['runbooks/team', 'runbooks/team/index.html', 'folder team'],
    ['runbooks', 'runbooks/index.html', 'redirect Runbooks'],
    ['runbooks/former', 'runbooks/former/index.html', 'redirect CI'],
    ['old/page', 'old/page/index.html', 'redirect CI'],
    ['moved', 'moved/index.html', 'redirect CI'],
    ['gone.html', 'gone.html', 'redirect CI'],
  ])('"%s" is answered by %s, which shows %s', (path, file, shown) => {
    const found = addresses.filter((one) => one.path === path);
    expect(found.map((one) => [one.file, titleOf(one.subject)])).toEqual([[file, shown]]);
  });
});

function titleOf(subject: (typeof addresses)[number]['subject']): string {
  if (subject === null) return 'null';
  if (subject.kind === 'redirect') return `redirect ${subject.redirect.title}`;
  if (subject.kind === 'folder') return `folder ${subject.folder.title}`;
  if (subject.kind === 'part') return `part ${subject.part.number}`;
  if (subject.kind === 'listing') return `listing ${subject.listing.name}`;
  return `page ${subject.page.runbook.title}`;
}
