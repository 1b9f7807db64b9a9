import { describe, expect, it } from 'vitest';
import { dueReviews } from '../../src/site/content/browse/listings.ts';
import { sitePages } from './site-pages.ts';

const { pages, listings } = sitePages({
  'a.md':
    '---\nowner: SRE\nseverity: warning\ntags: [disk, "a/b"]\nreviewed: 2026-01-01\nreview-every: 30d\n---\n\n# A\n',
  'b.md':
    '---\nowner: sre\nseverity: critical\ntags: [disk, a b]\nreviewed: 2025-01-01\nreview-every: 30d\n---\n\n# B\n',
  'c.md': `---\nowner: ${'somebody '.repeat(9)}\n---\n\n# C\n\n## E\n\n**Signature:** \`x\`\n\n**Owner:** net\n\n**Fix:** f\n`,
});

describe('listings', () => {
  it.each([
    ['owner', ['net: C', 'SRE: A, B']],
    ['severity', ['critical: B', 'warning: A']],
    ['tag', ['a b: B', 'a/b: A', 'disk: A, B']],
  ] as const)('by %s', (facet, expected) => {
    const found = listings.of(facet).map(({ name, pages: those }) => {
      return `${name}: ${those.map(({ runbook }) => runbook.title).join(', ')}`;
    });
    expect(found).toEqual(expected);
  });

  it('have an address for half a character', () => {
    const odd = sitePages({ 'a.md': '---\ntags: ["\\ud800"]\n---\n\n# A\n' });
    for (const { url } of odd.listings.all) expect(url.isWellFormed()).toBe(true);
  });

  it('have addresses of their own, and none for a sentence', () => {
    expect(listings.url('owner', 'Sre')).toBe('/owners/sre/');
    expect(listings.url('tag', 'a/b')).toBe('/tags/a-b/');
    expect(listings.url('tag', 'a b')).toBe('/tags/a-b-2/');
    expect(listings.url('owner', 'somebody '.repeat(9))).toBeNull();
  });
});

describe('reviews', () => {
  it('have the earliest first', () => {
    const due = dueReviews(pages).map((one) => `${one.page.runbook.title} ${one.due}`);
    expect(due).toEqual(['B 2025-01-31', 'A 2026-01-31']);
  });
});
