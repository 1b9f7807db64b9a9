import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/node/browser.ts';
import { DIAGRAM_COLORS } from '../../../src/node/diagrams/colors.ts';
import { renderDiagrams } from '../../../src/node/diagrams/render.ts';
import { KINDS, SAMPLES } from './samples.ts';

const ORIGIN = 'https://diagrams.invalid/';
const POLICY = "default-src 'none'; style-src 'self'";

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const sources = KINDS.map((kind) => SAMPLES[kind]?.valid ?? '');
  const results = [...(await renderDiagrams(sources, { cacheDir: null })).values()];
  const drawn = results.flatMap((result) => (result.ok ? [result] : []));
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env: { ...definedEnv(), ...env } });
  const context = await browser.newContext({ bypassCSP: false });
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  await page.route(`${ORIGIN}**`, (route) => {
    const isSheet = route.request().url().endsWith('.css');
    return route.fulfill({
      contentType: isSheet ? 'text/css' : 'text/html',
      headers: { 'Content-Security-Policy': POLICY },
      body: isSheet ? sheet(drawn.map(({ css }) => css)) : html(drawn.map(({ svg }) => svg)),
    });
  });
  await page.goto(ORIGIN);
});

afterAll(() => browser?.close());

describe('a page with a strict policy', () => {
  it('shows every diagram without a complaint', async () => {
    expect(await page.locator('main > svg').count()).toBe(KINDS.length);
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('is accessible in its %s theme', async (theme) => {
    await page.evaluate((name) => document.documentElement.setAttribute('class', name), theme);
    // Two versions of Playwright are installed, and their types do not know each other.
    const options = { page } as unknown as ConstructorParameters<typeof AxeBuilder>[0];
    const { violations } = await new AxeBuilder(options).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: at }) => at)])).toEqual([]);
  });

  it('has labels that fit the box they stand in', async () => {
    const misfits = await page.evaluate(() =>
      [...document.querySelectorAll('main svg text')].flatMap((text) => {
        const box = text.parentElement?.querySelector(':scope > rect, :scope > polygon');
        if (!box) return [];
        const [inner, outer] = [text.getBoundingClientRect(), box.getBoundingClientRect()];
        const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2];
        const apart = y < outer.top || y > outer.bottom || x < outer.left || x > outer.right;
        const fits = inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
        return fits || apart ? [] : [text.textContent];
      }),
    );
    expect(misfits).toEqual([]);
  });

  it('has nothing outside of the pictures', async () => {
    const outside = await page.evaluate(() => {
      // A line box is taller than its letters.
      const leading = 4;
      return [...document.querySelectorAll('main > svg')].flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].flatMap((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const across = left >= frame.left - 1 && right <= frame.right + 1;
          const down = top >= frame.top - leading && bottom <= frame.bottom + leading;
          return across && down ? [] : [text.textContent];
        });
      });
    });
    expect(outside).toEqual([]);
  });

  it('shrinks the diagrams with their place', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    const widths = await page
      .locator('main > svg')
      .evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(320);
  });

  it('follows links inside of diagrams', async () => {
    await page.getByRole('link', { name: 'Reproduce with the local command' }).click();
    expect(page.url()).toBe(`${ORIGIN}#ci-quality-failures`);
  });
});

function html(svgs: readonly string[]): string {
  return `<!doctype html><html lang="en"><title>Diagrams</title>
<link rel="stylesheet" href="/page.css"><main><h1>Diagrams</h1>${svgs.join('\n')}
<h2 id="ci-quality-failures">CI</h2></main></html>`;
}

function sheet(css: readonly string[]): string {
  const variables = (theme: 'light' | 'dark') =>
    Object.entries(DIAGRAM_COLORS)
      .map(([name, values]) => `${name}:${values[theme]};`)
      .join('');
  return `body{margin:0;color:var(--diagram-text);background:var(--diagram-background)}
:root{${variables('light')}}.dark{${variables('dark')}}${css.join('\n')}`;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
