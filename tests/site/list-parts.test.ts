import { describe, expect, it } from 'vitest';
import { ArtifactIndex } from '../../src/site/content/artifact-index.ts';
import { partOf, partOfFolder, partOfRows } from '../../src/site/content/browse/list-parts.ts';
import { redirectsOf } from '../../src/site/content/redirects.ts';
import { sitemaps } from '../../src/site/machine/sitemap.ts';
import { siteAddresses } from '../../src/site/site-addresses.ts';
import { entry, sitePages } from './site-pages.ts';

const numbers = Array.from({ length: 301 }, (_, number) => number);
const text = (number: number) =>
  `---\ntags: [ci, "t${number % 2}"]\n---\n\n# P\n\n${entry('E', { artifact: `out/${number}.json` })}`;
const site = sitePages(
  Object.fromEntries(numbers.map((number) => [`p${number}.md`, text(number)])),
);

describe('a list of more than 300 rows', () => {
  it('has a page for each 300, at an address that nothing else takes', () => {
    const paths = ['artifacts/2', 'signatures/2', 'tags/ci/2', 'folders/2'];
    expect(site.parts.map(({ path }) => path)).toEqual(paths);
    const facts = {
      files: [],
      readAt: 0,
      quarantine: { files: [], policies: [], byEntry: new Map() },
    };
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
    const parts = [1, number].map((one) => partOfRows(numbers, one, String));
    expect(parts.flatMap(({ shown }) => shown)).toEqual(numbers);
    expect(parts[0]?.names).toEqual(['0', '300']);
  });

  it('has fewer rows where these have many links', () => {
    const { shown } = partOfRows(numbers, 1, String, () => 3);
    expect(shown).toHaveLength(100);
  });

  it('is whole below that', () => {
    expect(sitePages({ 'a.md': text(1), 'b.md': text(2) }).parts).toEqual([]);
  });
});

describe('a folder with many folders and pages', () => {
  const files = Object.fromEntries([
    ...numbers.flatMap((number) => ['a', 'b'].map((name) => [`f${number}/${name}.md`, '# P\n'])),
    ...numbers.map((number) => [`p${number}.md`, '# P\n']),
  ]);
  const { folders, parts } = sitePages(files);

  it('has them in parts, below an address that no page of an author has', () => {
    expect(parts.map(({ path }) => path)).toEqual(['folders/2', 'folders/3']);
    const shown = [1, 2, 3].map((number) => partOfFolder(folders.home, number));
    expect(shown.map((part) => [part.folders.length, part.pages.length])).toEqual([
      [300, 0],
      [1, 299],
      [0, 2],
    ]);
    expect(shown[0]?.names).toEqual(['f0', 'f300', 'P']);
  });
});

describe('an artifact that all entries read', () => {
  it('has rows of 50 readers, and few of them a page', () => {
    const all = sitePages(
      Object.fromEntries(
        numbers.map((number) => [
          `p${number}.md`,
          `# P\n\n${entry('E', { artifact: 'all.json' })}`,
        ]),
      ),
    );
    const { rows } = new ArtifactIndex(all.pages);
    expect(rows.map(({ readers }) => readers.length)).toEqual([50, 50, 50, 50, 50, 50, 1]);
    expect(all.parts.some(({ of }) => of === 'artifacts')).toBe(false);
  });
});
