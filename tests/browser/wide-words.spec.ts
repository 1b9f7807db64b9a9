import type { Page } from '@playwright/test';
import { expect, paste, settled, test } from './site-test.ts';

const word = 'kube_persistentvolume_claim_resource_requests_storage_bytes_almost_exhausted';
const folder = 'kubernetes_persistent_volume_claim_controller_manager_for_the_platform';

/** What sticks out of the window, outermost first; areas that scroll by themselves may be wider. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = wide.map(({ tagName, className }) => `${tagName}.${String(className)}`);
    return [`${scrollWidth} in ${clientWidth}`, ...names];
  });
}

const places = [
  ['the home page', '/wide/'],
  ['a runbook', '/wide/runbooks/wide/'],
  ['an incident in a folder', `/wide/runbooks/${folder}/${word}/`],
  ['the signatures', '/wide/signatures/'],
  ['the artifacts', '/wide/artifacts/'],
] as const;

for (const width of [320, 360, 1920]) {
  for (const [name, path] of places) {
    test(`${name} with words of any length is as wide as a window of ${width} px`, async ({
      page,
      visit,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      await visit.open(path);
      expect(await overflowing(page)).toEqual([]);
      for (const summary of await page.locator('.prose summary').all()) await summary.click();
      expect(await overflowing(page)).toEqual([]);
    });
  }
}

for (const line of [word, `${word} is ${'a'.repeat(234)}`, 'storage bytes', 'q'.repeat(300)]) {
  test(`results for ${line.slice(0, 90)} are no wider than the window`, async ({ page, visit }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await visit.open('/wide/');
    await paste(page, line);
    await expect(page.locator('.search-status')).not.toBeEmpty();
    await settled(page);
    expect(await overflowing(page)).toEqual([]);
  });
}

test.describe('on a page that is not there', () => {
  test.use({ allowedErrors: /404/ });
  test('results are no wider than the window', async ({ page, visit }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await visit.open(`/wide/runbooks/${word}_x/`);
    await expect(page.locator('.search-status')).not.toBeEmpty();
    await settled(page);
    expect(await overflowing(page)).toEqual([]);
  });
});
