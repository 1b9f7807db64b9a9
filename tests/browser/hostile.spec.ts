import { vectors } from '../core/render/xss-vectors.ts';
import { expect, test } from './site-test.ts';

/** The policy stops what might get past the sanitizer; that nothing has to be stopped is the test. */
const pages = [...vectors.keys()].map((index) => `vector-${index}`);

test('pages of a hostile author run nothing and ask no other site', async ({ page, visit }) => {
  test.setTimeout(120_000);
  for (const name of pages) {
    await page.goto(`/hostile/runbooks/${name}/`);
    for (const link of await page.locator('article a[href]').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect(href).toMatch(/^(?:https?:|\/\/|mailto:|#|\/hostile\/)/);
    }
    expect(await page.locator('article :is(script, style, iframe, object, form)').count()).toBe(0);
  }
  await visit.open('/hostile/runbooks/diagram/');
  await expect(page.locator('.diagram')).toBeVisible();
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
});

test('lists and results show hostile names as text', async ({ page, visit }) => {
  for (const path of ['/hostile/', '/hostile/signatures/', '/hostile/runbooks/front-matter/']) {
    await visit.open(path);
    await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible();
  }
  await visit.open('/hostile/');
  await page.locator('#search').fill('"><img src=x onerror=alert(1)><script>alert(1)</script>');
  await expect(page.locator('.result').first()).toContainText('This is its signature.');
});
