import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRunbooks } from '../../bench/generate-runbooks.ts';
import { SiteFolder } from './build.ts';
import { hostileRunbooks } from './hostile-runbooks.ts';

const site = 'https://runbooks.example.org';

describe('a site of hostile names and texts', () => {
  let folder: SiteFolder;
  let files: Map<string, Buffer>;

  beforeAll(async () => {
    folder = new SiteFolder(hostileRunbooks);
    files = await folder.build({ site, base: '/ops/', offline: true });
  });
  afterAll(() => folder.remove());

  const text = (path: string): string => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`The site has no ${path}.`);
    return content.toString('utf8');
  };

  it.each([
    ['catalog.json', 'schemas/catalog-1.json'],
    ['signatures.json', 'schemas/signatures-1.json'],
  ])('%s names %s as its schema, and fits it', (path, schemaPath) => {
    const data = JSON.parse(text(path)) as { $schema: string };
    const schema = JSON.parse(text(schemaPath)) as { $id: string };
    expect(data.$schema).toBe(`${site}/ops/${schemaPath}`);
    expect(schema.$id).toBe(data.$schema);
    const validate = new Ajv2020({ strict: true }).compile(schema);
    expect(validate(data)).toBe(true);
    expect(validate({ ...data, version: 2 })).toBe(false);
    expect(validate({ ...data, added: 'later' })).toBe(true);
  });

  it('has a page and its Markdown for every runbook, as it was written', () => {
    const catalog = JSON.parse(text('catalog.json')) as {
      runbooks: { path: string; url: string; source: string }[];
    };
    expect(catalog.runbooks.length).toBe(Object.keys(hostileRunbooks).length);
    for (const { path, url, source } of catalog.runbooks) {
      const below = (address: string) => decodeURIComponent(address).replace(/^\/ops\//, '');
      expect(files.has(`${below(url)}index.html`)).toBe(true);
      expect(text(below(source))).toBe(readFileSync(join(folder.folder, path), 'utf8'));
    }
  });

  it('lists every page in sitemap and llms.txt, by addresses that parse', () => {
    const locations = [...text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, url]) => url,
    );
    const links = [...text('llms.txt').matchAll(/^- \[(?:\\.|[^\]\\])*\]\(([^()\s]*)\): /gm)];
    // Six pages that every site has, two folders, an owner and a tag.
    expect(locations.length).toBe(Object.keys(hostileRunbooks).length + 6 + 2 + 2);
    expect(links.length).toBe(Object.keys(hostileRunbooks).length + 4);
    for (const url of [...locations, ...links.map(([, url]) => url)]) {
      expect(url).toMatch(/^https:\/\/runbooks\.example\.org\/ops\//);
      const path = decodeURIComponent(new URL(url ?? '').pathname.slice('/ops/'.length));
      expect(files.has(path) || files.has(join(path, 'index.html'))).toBe(true);
    }
  });

  it.each(['sitemap.xml', 'feed.xml'])('%s holds no character that XML cannot', (path) => {
    expect(text(path)).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    expect(text(path)).not.toContain('<script');
    expect(text(path).replace(/<[a-z?/][^<>]*>/g, '')).not.toMatch(/[<>]|&(?!\w+;)/);
  });

  it('dates the feed by reviews where there is no history, newest first', () => {
    const dates = [...text('feed.xml').matchAll(/<updated>([^<]*)/g)].map(([, date]) => date);
    const newest = '2026-02-28T00:00:00Z';
    expect(dates).toEqual([newest, newest, '2026-01-31T00:00:00Z']);
  });

  // Vitest itself sets NODE_ENV, as many a CI job does.
  it('has the policy and what installs the copy on every page, whatever the environment says', () => {
    for (const path of ['index.html', '404.html', 'signatures/index.html']) {
      expect(text(path)).toContain('http-equiv="content-security-policy"');
      expect(text(path)).toContain('<offline-notice');
    }
  });

  it('saves every page for use without a network, and nothing that only programs read', () => {
    const { files: saved } = JSON.parse(text('offline.json')) as { files: Record<string, string> };
    const pages = [...files.keys()].filter((path) => path.endsWith('index.html'));
    expect(pages.filter((path) => !(path.replace(/index\.html$/, '') in saved))).toEqual([]);
    expect(Object.keys(saved).filter((path) => /\.(?:xml|txt)$|catalog/.test(path))).toEqual([]);
    const sources = [...files.keys()].filter((path) => path.endsWith('.md'));
    expect(sources.filter((path) => !(path in saved))).toEqual([]);
    expect(saved).toHaveProperty(['manifest.webmanifest']);
  });
});

describe('a site whose address is not known', () => {
  it('has nothing that needs one', async () => {
    const folder = new SiteFolder({ 'a.md': '# A\n' });
    const files = await folder.build();
    folder.remove();
    for (const path of ['sitemap.xml', 'feed.xml', 'robots.txt', 'card.png', 'offline.json']) {
      expect(files.has(path)).toBe(false);
    }
    const retired = String(files.get('service-worker.js'));
    expect(retired).toContain('unregister');
    expect(retired).not.toContain('siteVersion =');
    const page = String(files.get('runbooks/a/index.html'));
    expect(page).not.toMatch(/canonical|og:|service-worker|webmanifest|feed\.xml/);
    expect(String(files.get('llms.txt'))).toContain('(/runbooks/a.md)');
    expect(JSON.parse(String(files.get('catalog.json')))).toMatchObject({
      $schema: '/schemas/catalog-1.json',
    });
  });
});

describe('the same runbooks', () => {
  it('give the same bytes: elsewhere, from a warm cache, from none', async () => {
    const settings = { site, offline: true };
    const [one, other] = [new SiteFolder(hostileRunbooks), new SiteFolder(hostileRunbooks)];
    const cold = await one.build({ ...settings, cacheDir: join(one.folder, 'cache') });
    const warm = await one.build({ ...settings, cacheDir: join(one.folder, 'cache') });
    const elsewhere = await other.build({ ...settings, cacheDir: join(other.folder, 'cache') });
    one.remove();
    other.remove();
    expect(warm).toEqual(cold);
    expect(elsewhere).toEqual(cold);
  });

  it('and what one of them changes shows on the others, cached or not', async () => {
    const runbooks = {
      'a.md': '# A\n\nSee [the part](b.md#part).\n',
      'b.md': '# B\n\n## Part\n',
    };
    const folder = new SiteFolder(runbooks);
    const cacheDir = join(folder.folder, 'cache');
    const before = await folder.build({ cacheDir });
    folder.write('b.md', '# B\n\n## Another part\n');
    const after = await folder.build({ cacheDir });
    const fresh = await folder.build({ cacheDir: join(folder.folder, 'other') });
    folder.remove();
    const page = 'runbooks/a/index.html';
    expect(String(before.get(page))).toContain('/runbooks/b/#part');
    expect(String(after.get(page))).not.toContain('/runbooks/b/#part');
    expect(after).toEqual(fresh);
  });
});

describe('the size of pages', () => {
  it('does not grow with the number of runbooks', async () => {
    const sizes: number[] = [];
    for (const count of [10, 100]) {
      const folder = new SiteFolder({});
      writeRunbooks(join(folder.folder, 'runbooks'), count);
      const files = await folder.build();
      folder.remove();
      const [path = ''] = [...files.keys()].filter((name) =>
        /runbooks\/.*-3\/index\.html$/.test(name),
      );
      const page = files.get(path);
      if (page === undefined) throw new Error('The site lacks the page.');
      sizes.push(page.length);
      expect(gzipSync(page).length).toBeLessThan(8_000);
    }
    const [few = 0, many = 0] = sizes;
    expect(many).toBeLessThan(few * 1.05);
  });
});
