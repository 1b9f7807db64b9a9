import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadSettings } from '../../src/app/index.ts';
import { accentCss } from '../../src/site/content/brand/accent.ts';
import { readBranding } from '../../src/site/content/brand/branding.ts';
import { contrast } from '../../src/site/content/brand/colours.ts';

describe('an accent', () => {
  it.each(['#0b5fbd', '#7a1fa2', '#00594f', '#a11'.replace(/./g, (c) => (c === '#' ? c : c + c))])(
    '%s can be read in both themes',
    (accent) => {
      const css = accentCss(accent);
      const [, light = '', dark = ''] = /--accent:light-dark\((#\w+),(#\w+)\)/.exec(css) ?? [];
      const [, lightWash = '', darkWash = ''] = /wash:light-dark\((#\w+),(#\w+)\)/.exec(css) ?? [];
      expect(light).toBe(accent);
      for (const ground of ['#fbfaf6', '#f2f0e9', '#ffffff', lightWash]) {
        expect(contrast(light, ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const ground of ['#111516', '#1d2324', darkWash]) {
        expect(contrast(dark, ground)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each([
    ['#ffcc00', /"site\.accent" has a contrast of 1\.\d on the light theme/],
    [
      { light: '#0b5fbd', dark: '#0b5fbd' },
      /"site\.accent\.dark" has a contrast of [23]\.\d on the dark theme/,
    ],
  ])('%j is refused with the nearest that can be read', (accent, message) => {
    expect(() => accentCss(accent)).toThrow(message);
  });
});

describe('branding', () => {
  const project = async (site: unknown, files: Record<string, string> = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'replaybook-brand-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'runbooks'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'replaybook.config.json'), JSON.stringify({ base: '/docs/', site }));
    return loadSettings({ cwd: folder });
  };

  it('is that of Replaybook without a configuration', async () => {
    const settings = await project('https://docs.example.org');
    expect(settings.site).toBe('https://docs.example.org');
    expect(readBranding(settings)).toEqual({
      logo: null,
      tagline: null,
      links: [],
      notice: null,
      css: null,
      files: [],
    });
  });

  it('publishes the logo and the stylesheet, and leads below the base', async () => {
    const site = {
      logo: 'logo.svg',
      css: 'own.css',
      accent: '#0b5fbd',
      links: [
        { text: 'Pager', url: 'https://pager.example.org' },
        { text: 'Due', url: '/reviews/' },
      ],
      notice: 'Freeze',
    };
    const logo = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const settings = await project(site, { 'logo.svg': logo, 'own.css': 'a{}' });
    const { files, ...branding } = readBranding(settings);
    expect(settings.site).toBeNull();
    expect(branding).toMatchObject({
      logo: '/docs/logo.svg',
      css: '/docs/brand.css',
      links: [{ href: 'https://pager.example.org' }, { href: '/docs/reviews/' }],
      notice: { text: 'Freeze', href: null },
    });
    expect(files.map(({ path }) => path)).toEqual(['logo.svg', 'brand.css']);
    expect(String(await files[1]?.content())).toMatch(/--accent:[\s\S]*a\{\}/);
  });

  it.each([
    [{ logo: 'none.png' }, {}, /Cannot read "none\.png" of "site\.logo"/],
    [{ logo: 'logo.pdf' }, { 'logo.pdf': '' }, /"logo\.pdf" is not an image/],
    [{ logo: '../../etc/hosts.png' }, {}, /Cannot read .* it is not in the repository/],
    [
      { logo: 'x.svg' },
      { 'x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>' },
      /is not published, because it holds/,
    ],
  ])('%j is refused', async (site, files, message) => {
    const settings = await project(site, files);
    expect(() => readBranding(settings)).toThrow(message);
  });

  it.each([
    [{ accent: 'red' }, /accent/],
    [{ links: [{ text: 'x', url: 'javascript:alert(1)' }] }, /links/],
    [{ colour: 'x' }, /colour/],
    ['not a url', /site/],
  ])('%j is a mistake of the configuration', async (site, message) => {
    await expect(project(site)).rejects.toThrow(message);
  });
});
