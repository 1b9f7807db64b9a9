import type { Page } from '@playwright/test';
import { expect, settled, test } from './site-test.ts';

const widths = [360, 768, 1280, 1920];
const pages = [
  '/',
  '/runbooks/ci-operator/',
  '/runbooks/cicd-failures/#triage-flow',
  '/signatures/',
  '/artifacts/',
  '/404.html',
  '/docs/runbooks/commands/',
  '/docs/runbooks/commands/#disk-full',
  '/docs/runbooks/handbook/',
  '/docs/runbooks/verdicts/',
  '/nested/runbooks/aws/etcd-service/',
  '/nested/runbooks/gcp/',
  '/nested/',
];

/** Sum of all layout shifts since the page began to load, and what has moved. */
async function observeShifts(page: Page): Promise<() => Promise<[number, string[]]>> {
  await page.addInitScript(() => {
    const seen: { sum: number; moved: string[] } = { sum: 0, moved: [] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value = 0, sources = [] } = entry as PerformanceEntry & {
          value?: number;
          sources?: { node?: Node }[];
        };
        seen.sum += value;
        seen.moved.push(...sources.map(({ node }) => node?.textContent?.trim().slice(0, 60) ?? ''));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() => {
      const { seen } = window as unknown as { seen: { sum: number; moved: string[] } };
      return [seen.sum, seen.moved];
    });
}

for (const width of widths) {
  test(`nothing moves or sticks out at ${width} pixels`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height: 900 });
    const shifts = await observeShifts(page);
    for (const path of pages) {
      // From another page, so that an anchor alone does not keep the document.
      await page.goto('about:blank');
      await visit.open(path);
      await settled(page);
      const [sum, moved] = await shifts();
      expect(sum, `${path}: ${moved.join(' | ')}`).toBeLessThan(0.01);
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over, path).toBe(0);
    }
  });
}

test('a line that continues looks different from a new command', async ({ page, visit }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  await visit.open('/docs/runbooks/commands/');
  const commands = page.locator('replay-command').first().locator('.statement');
  const [first, second] = await commands.evaluateAll((all) =>
    all.map((command) => command.getBoundingClientRect()),
  );
  expect(second?.top ?? 0).toBeGreaterThanOrEqual(first?.bottom ?? 0);
  const lefts = await commands.first().evaluate((command) => {
    const text = document.createRange();
    text.selectNodeContents(command);
    return [...text.getClientRects()].filter(({ width }) => width > 0).map(({ left }) => left);
  });
  expect(Math.min(...lefts)).toBeCloseTo(first?.left ?? 0, 0);
});
