import { describe, expect, it } from 'vitest';
import { sitemaps } from '../../../src/site/machine/sitemap.ts';
import { sitePages } from '../site-pages.ts';

const names = Array.from({ length: 7 }, (_, index) => `p${index}.md`);
const { pages, folders, listings, parts } = sitePages(
  Object.fromEntries(names.map((name) => [name, '# P\n'])),
);
const all = [
  ...['', 'signatures/', 'artifacts/', 'browse/', 'reviews/', 'changes/'].map(
    (path) => `/base/${path}`,
  ),
  ...pages.map(({ url }) => url),
].map((url) => `https://x.example${url}`);

function sitemapsWithin(urls: number, bytes: number) {
  const absolute = (url: string) => new URL(url, 'https://x.example').href;
  const site = { base: '/base/', pages, folders, listings, parts, facts: { coverage: null } };
  return sitemaps(site, absolute, { urls, bytes });
}

function locations(text: string): string[] {
  return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
}

describe('the sitemap', () => {
  it('is one file where that holds all pages', () => {
    const [only, ...rest] = sitemapsWithin(13, 100_000);
    expect(rest).toEqual([]);
    expect(only?.path).toBe('sitemap.xml');
    expect(only?.text).toContain('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
    expect(locations(only?.text ?? '')).toEqual(all);
  });

  it('has the page of the coverage where there is one', () => {
    const site = { base: '/', pages: [], folders, listings, parts, facts: { coverage: {} } };
    const [file] = sitemaps(site, (url) => `https://x.example${url}`);
    expect(locations(file?.text ?? '')).toContain('https://x.example/coverage/');
  });

  it.each([
    ['pages', 4, 100_000, [4, 4, 4, 1]],
    ['bytes', 100, 450, [4, 4, 4, 1]],
  ])('is an index of several where there are too many %s', (_, urls, bytes, sizes) => {
    const [index, ...parts] = sitemapsWithin(urls, bytes);
    expect(index?.path).toBe('sitemap.xml');
    expect(index?.text).toContain('<sitemapindex xmlns=');
    expect(locations(index?.text ?? '')).toEqual(
      parts.map(({ path }) => `https://x.example/base/${path}`),
    );
    expect(parts.map(({ path }) => path)).toEqual(sizes.map((_, at) => `sitemap-${at + 1}.xml`));
    expect(parts.map(({ text }) => locations(text).length)).toEqual(sizes);
    expect(parts.flatMap(({ text }) => locations(text))).toEqual(all);
    for (const { text } of parts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes);
  });
});
