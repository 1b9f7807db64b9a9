import { describe, expect, it } from 'vitest';
import { namesOfParts, partOf, rowsOfPart } from '../../src/site/content/browse/list-parts.ts';
import { redirectsOf } from '../../src/site/content/redirects.ts';
import { sitemaps } from '../../src/site/machine/sitemap.ts';
import { siteAddresses } from '../../src/site/site-addresses.ts';
import { entry, sitePages } from './site-pages.ts';

const numbers = Array.from({ length: 501 }, (_, number) => number);
const text = (number: number) =>
  `---\ntags: [ci, "t${number % 2}"]\n---\n\n# P\n\n${entry('E', { artifact: `out/${number}.json` })}`;
const site = sitePages(
  Object.fromEntries(numbers.map((number) => [`p${number}.md`, text(number)])),
);

describe('a list of more than 500 rows', () => {
  it('has a page for each 500, at an address that nothing else takes', () => {
    const paths = ['artifacts/2', 'signatures/2', 'tags/ci/2'];
    expect(site.parts.map(({ path }) => path)).toEqual(paths);
    const facts = { files: [], quarantine: { files: [], policies: [], byEntry: new Map() } };
    const { redirects } = redirectsOf({ ...site, base: '/' }, []);
    const addresses = siteAddresses({
      ...{ ...site, redirects },
      facts: { ...facts, hits: null, coverage: null },
    }).map(({ file }) => file);
    const [map] = sitemaps({ ...site, base: '/', facts: { coverage: null } }, (url) => url);
    for (const path of paths) {
      expect(addresses.filter((file) => file === `${path}/index.html`)).toHaveLength(1);
      expect(map?.text).toContain(`<loc>/${path}/</loc>`);
    }
  });

  it('is parted without a gap, and a part is called by its first row', () => {
    const [part] = site.parts;
    if (part === undefined) throw new Error('the list has one part');
    const { number, path } = partOf('artifacts', { kind: 'part', part });
    expect(path).toBe('artifacts/2');
    expect(partOf('artifacts', null)).toEqual({ number: 1, path: 'artifacts', mark: '' });
    expect([...rowsOfPart(numbers, 1), ...rowsOfPart(numbers, number)]).toEqual(numbers);
    expect(namesOfParts(numbers, String)).toEqual(['0', '500']);
  });

  it('is whole below that', () => {
    expect(sitePages({ 'a.md': text(1), 'b.md': text(2) }).parts).toEqual([]);
  });
});
