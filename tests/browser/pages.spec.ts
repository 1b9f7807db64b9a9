import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, searchBox, test } from './site-test.ts';

test('leads from the diagram to the section it names', async ({ page, visit }) => {
  await visit.open('/runbooks/cicd-failures/');
  await page.locator('.diagram a').filter({ hasText: /twine/ }).first().click();
  await expect(page).toHaveURL('/runbooks/cicd-failures/#release-and-pypi-failures');
  await expect(page.getByRole('heading', { name: 'Release and PyPI failures' })).toBeInViewport();
});

test('shows the source of a diagram on demand', async ({ page, visit }) => {
  await visit.open('/runbooks/cicd-failures/');
  const source = page.getByText('flowchart TD');
  await expect(source).toBeHidden();
  await page.getByText('Diagram source').click();
  await expect(source).toBeVisible();
});

test('keeps the chosen theme', async ({ page, visit }) => {
  await visit.open('/');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: /^Theme: as the system/ }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
  await visit.open('/signatures/');
  await page.getByRole('button', { name: /^Theme: dark/ }).click();
  expect(await background()).toBe(light);
  await page.getByRole('button', { name: /^Theme: light/ }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background()).toBe(dark);
});

test('prints in light colours whatever the theme', async ({ page, visit }) => {
  await visit.open('/');
  const color = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await color();
  await page.getByRole('button', { name: /^Theme: as the system/ }).click();
  expect(await color()).not.toBe(light);
  await page.emulateMedia({ media: 'print' });
  expect(await color()).toBe(light);
});

test('filters the signature index', async ({ page, visit }) => {
  await visit.open('/signatures/');
  await page.getByLabel('Filter').fill('e2e tui');
  await expect(page.locator('.signature-row:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'E2E TUI test failure' }).click();
  await expect(page).toHaveURL('/runbooks/ci-operator/#e2e-tui-test-failure');
});

test('a page of a folder below another base has working links, images and source', async ({
  page,
  visit,
  request,
}) => {
  await visit.open('/docs/');
  await page.locator('#runbooks').getByRole('link', { name: 'Ä page' }).click();
  await expect(page).toHaveURL('/docs/runbooks/team%20one/z%C3%BCrich/%C3%A4%20page/');
  await page.getByRole('article').getByRole('link', { name: 'captures' }).click();
  await expect(page).toHaveURL('/docs/runbooks/captures/#job-died');
  const picture = page.getByRole('img', { name: 'the picture' });
  const width = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(width).toBe(1);
  await page.getByRole('link', { name: 'the other page' }).click();
  await expect(page).toHaveURL(/#unter-titel$/);
  const source = page.getByRole('link', { name: 'Markdown' });
  const text = await (await request.get((await source.getAttribute('href')) ?? '')).text();
  expect(text).toContain('# Ä page');
});

test('former addresses lead to the page', async ({ page, visit }) => {
  for (const path of ['/docs/old/captures/', '/docs/runbooks/former/']) {
    await visit.open(path);
    await expect(page).toHaveURL('/docs/runbooks/captures/');
  }
  await visit.open('/docs/runbooks/');
  await expect(page).toHaveURL('/docs/#runbooks');
});

test('the name of an alert leads to its runbook', async ({ page, visit }) => {
  for (const path of ['ClusterEtcdDown0', 'alerts/ClusterEtcdDown0', 'alerts/clusteretcddown0/']) {
    await visit.open(`/alerts/${path}#check-the-pods`);
    await expect(page).toHaveURL('/alerts/runbooks/api-server/ClusterEtcdDown0/#check-the-pods');
  }
});

test.describe('in another case', () => {
  test.use({ allowedErrors: /404/ });

  test('the name of an alert leads to its runbook', async ({ page }) => {
    await page.goto('/alerts/CLUSTEREtcdDOWN0');
    await expect(page).toHaveURL('/alerts/runbooks/api-server/ClusterEtcdDown0/');
  });
});

test.describe('an address that leads nowhere', () => {
  test.use({ allowedErrors: /404/ });

  test('offers a search for what it asked for', async ({ page, visit }) => {
    await visit.open('/runbooks/flake-governence/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await expect(searchBox(page)).toHaveValue('flake governence');
    await expect(page.getByRole('link', { name: /flake/i }).first()).toBeVisible();
    await visit.open('/docs/old/captures-of-jobs.html');
    await expect(searchBox(page)).toHaveValue(/captures of jobs/);
    await page.getByRole('link', { name: 'all runbooks' }).click();
    await expect(page).toHaveURL('/docs/#runbooks');
  });
});

// 640 is a window of 1280 at 200 % zoom.
for (const width of [360, 640, 768, 1280, 1920]) {
  test(`nothing but tables and code scrolls sideways at ${width} pixels`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const paths = ['/', '/signatures/', '/artifacts/', '/runbooks/ci-operator/', '/docs/'];
    paths.push('/runbooks/cicd-failures/', '/docs/runbooks/handbook/', '/?q=FAILED');
    for (const path of [...paths, '/docs/runbooks/team%20one/z%C3%BCrich/%C3%A4%20page/']) {
      await visit.open(path);
      if (path.includes('?')) await expect(page.locator('.result').first()).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${path} ${overflow}`).toBe(`${path} 0`);
    }
  });
}

test('opens an image whole, by the mouse or the keyboard, and goes back', async ({
  page,
  visit,
}) => {
  await visit.open('/docs/runbooks/captures/');
  const link = page.getByRole('link', { name: 'the picture' });
  const dialog = page.getByRole('dialog', { name: 'the picture' });
  // The picture has one pixel, which a mouse does not hit.
  await link.getByRole('img').evaluate((image: HTMLImageElement) => {
    image.width = 200;
  });
  await link.click();
  await expect(dialog.getByRole('img', { name: 'the picture' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  expect((await new AxeBuilder({ page }).include('.image-dialog').analyze()).violations).toEqual(
    [],
  );
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/captures\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page can be read and every command selected', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText('Search needs JavaScript.')).toBeVisible();
    await expect(page.locator('failure-search textarea')).toBeHidden();
    await page.locator('#runbooks').getByRole('link', { name: 'CI operator runbook' }).click();
    await expect(page.getByRole('button', { name: /^(?!Fields of)/ })).toHaveCount(0);
    const command = page.locator('replay-command').nth(5);
    await expect(command.locator('code')).toBeVisible();
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').nth(3).click();
    await expect(page).toHaveURL(/#/);
    await page.getByRole('link', { name: 'Signatures', exact: true }).click();
    await expect(page.locator('.signature-row').first()).toBeVisible();
    await expect(page.getByLabel('Filter')).toBeHidden();
  });
});

test('a runbook page loads little', async ({ page, visit }) => {
  const bytes: Record<string, number> = { script: 0, stylesheet: 0 };
  const measured: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (bytes[type] === undefined) return;
    measured.push(
      response.body().then((body) => {
        bytes[type] = (bytes[type] ?? 0) + gzipSync(body).length;
      }),
    );
  });
  await visit.open('/runbooks/cicd-failures/');
  // Some of it is asked for once the page is there.
  await page.waitForLoadState('networkidle');
  await Promise.all(measured);
  expect(bytes['script']).toBeLessThan(15_000);
  expect(bytes['stylesheet']).toBeLessThan(13_000);
});

test('the first Tab leads past the header', async ({ page, visit }) => {
  await visit.open('/runbooks/ci-operator/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
