import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSettings, type Settings } from '../../../src/node/config/settings.ts';
import { CompiledPages } from '../../../src/site/build/compiled-pages.ts';
import { openPages } from '../../../src/site/build/open-pages.ts';
import type { Site } from '../../../src/site/content/site.ts';
import { LoadedSite } from '../../../src/site/load-site.ts';
import { type SiteAddress, siteAddresses } from '../../../src/site/site-addresses.ts';
import { SiteFolder } from './build.ts';

const packageRoot = resolve(import.meta.dirname, '../../..');
const alert = '# DiskFull\n\n## Meaning\n\nx\n\n## Diagnosis\n\ny\n\n## Mitigation\n\nz\n';
const runbooks = new SiteFolder({
  'ci.md':
    '---\naliases: [old, runbooks/former, moved, folder, "x y.html", "500", signatures/all]\n---\n\n# CI\n',
  '404.md': '# No way\n',
  'index.md': '# Start here\n',
  "team/ü & 'q' (1).md": '# Odd name\n',
  'team/a.md': alert,
  'team/b.md': alert,
});
const elsewhere = mkdtempSync(join(tmpdir(), 'replaybook-compiled-'));
let settings: Settings;
let pages: CompiledPages;
let compiled = '';

beforeAll(async () => {
  const cacheDir = join(packageRoot, 'node_modules/.cache/replaybook');
  settings = { ...(await loadSettings({ cwd: runbooks.folder })), cacheDir };
  pages = await openPages(settings);
  compiled = resolve(pages.assets, '..');
}, 60_000);
afterAll(() => {
  runbooks.remove();
  rmSync(elsewhere, { recursive: true, force: true });
});

async function siteAt(base: string): Promise<Site> {
  return await new LoadedSite({ ...settings, base }, {}).load();
}

async function textsOf(program: CompiledPages, site: Site): Promise<[SiteAddress, string][]> {
  const texts: [SiteAddress, string][] = [];
  for (const address of siteAddresses(site)) {
    texts.push([address, new TextDecoder().decode(await program.render(address, site))]);
  }
  return texts;
}

describe('the compiled pages', () => {
  it.each(['/', '/docs/', '/a/b/', '/docs/'])(
    'load what is theirs below %s, in a process that renders for other bases too',
    async (base) => {
      const site = await siteAt(base);
      for (const [{ path }, html] of await textsOf(await openPages({ ...settings, base }), site)) {
        const loaded = [...html.matchAll(/ (?:src|href)="([^"]*\/_astro\/[^"]*)"/g)];
        expect(loaded.length, path).toBeGreaterThan(0);
        for (const [, address = ''] of loaded) {
          expect(address.slice(0, `${base}_astro/`.length), path).toBe(`${base}_astro/`);
        }
      }
    },
  );

  it('show at every address what is there', async () => {
    const site = await siteAt('/');
    const texts = await textsOf(pages, site);
    const kinds = Map.groupBy(texts, ([{ subject }]) => subject?.kind ?? 'fixed');
    const counts = [...kinds].map(([kind, those]) => [kind, those.length]);
    expect(Object.fromEntries(counts)).toEqual({ fixed: 8, page: 6, folder: 1, redirect: 12 });
    for (const [{ path, subject }, html] of texts) {
      expect(html, path).toMatch(/^<!doctype html>/i);
      if (subject?.kind === 'page') expect(html, path).toContain(`>${subject.page.runbook.title}<`);
      if (subject?.kind === 'folder') expect(html, path).toContain(`>${subject.folder.title}<`);
      if (subject?.kind === 'redirect') {
        const { places } = subject.redirect;
        for (const { url } of places) expect(html, path).toContain(`href="${url}"`);
        expect(html.includes('http-equiv="refresh"'), path).toBe(places.length === 1);
      }
      expect(html.includes('There is no such page'), path).toBe(path === '404');
    }
  });

  it('fail with the error that a page fails with', async () => {
    const site = await siteAt('/');
    const [page] = site.pages;
    if (page === undefined) throw new Error('no page');
    const failing: SiteAddress = {
      path: 'runbooks/ci',
      file: '',
      subject: {
        kind: 'page',
        page: {
          ...page,
          contents: () => [],
          render: () => {
            throw new RangeError('a fault of one page');
          },
        },
      },
    };
    await expect(pages.render(failing, site)).rejects.toThrow(RangeError);
    await expect(pages.render({ path: 'nowhere', file: '', subject: null }, site)).rejects.toThrow(
      'No page could be rendered for http://localhost/nowhere (404).',
    );
  });

  it('render where no package is installed, and name no folder of the machine that compiled them', async () => {
    const program = join(compiled, 'program');
    const files = readdirSync(program, { recursive: true, encoding: 'utf8' })
      .map((name) => join(program, name))
      .filter((file) => statSync(file).isFile());
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(text.includes(packageRoot), file).toBe(false);
      const imported = ts.preProcessFile(text, true, true).importedFiles;
      const packages = imported.map(({ fileName }) => fileName);
      expect(packages.filter((name) => !name.startsWith('.') && !isBuiltin(name))).toEqual([]);
    }
    const copy = join(elsewhere, 'compiled');
    cpSync(compiled, copy, { recursive: true });
    const site = await siteAt('/');
    expect(await textsOf(await CompiledPages.open(copy, '/'), site)).toEqual(
      await textsOf(pages, site),
    );
  });
});
