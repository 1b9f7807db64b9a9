import { expect, settled, test } from './site-test.ts';

test.use({ allowedErrors: /404/ });

// Two pages search as they open: one for what the link asks, one for what the address was about.
for (const width of [360, 768, 1280]) {
  test(`results of a search that begins with the page move nothing at ${width} pixels`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const seen = { shifted: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry) seen.shifted += Number(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const paths = ['/runbooks/flake-governence/', '/?q=FAILED', '/?q=PARITY GATE FAIL', '/?q=zzqq'];
    for (const path of paths) {
      await visit.open(path);
      await expect(page.locator('.search-status')).toHaveText(/\.$/);
      await settled(page);
      const shifted = await page.evaluate(
        () => (window as unknown as { seen: { shifted: number } }).seen.shifted,
      );
      expect(shifted, path).toBeLessThan(0.02);
    }
  });
}
