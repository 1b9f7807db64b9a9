import type { Page, Route } from '@playwright/test';
import { expect, paste, searchBox, settled, status, test } from './site-test.ts';

/** Holds what matches until it is let go: what a slow network or machine does. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route: Route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const results = (page: Page) => page.locator('.result-title a');

test('a search that is cleared while its results are on the way stays cleared', async ({
  page,
  visit,
}) => {
  await visit.open('/on-call/');
  const letGo = await hold(page, '**/tree.json*');
  await page.locator('failure-search input[type=file]').setInputFiles({
    name: 'job.log',
    mimeType: 'text/plain',
    buffer: Buffer.from('error: nothing knows this one\nok\n'),
  });
  await page.waitForRequest('**/tree.json*');
  await page.getByRole('button', { name: 'Clear' }).click();
  letGo();
  await page.waitForResponse('**/tree.json*');
  await page.reload();
  await expect(searchBox(page)).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('replaybook-search'))).toBeNull();
  expect(await page.evaluate(() => history.state?.search ?? false)).toBe(false);
});

test('typing wins over a search that is shown again', async ({ page, visit }) => {
  await visit.open('/on-call/');
  await page.locator('failure-search input[type=file]').setInputFiles({
    name: 'job.log',
    mimeType: 'text/plain',
    buffer: Buffer.from('alertname=CheckoutLatencyHigh\n'),
  });
  await expect(results(page)).toHaveText(['CheckoutLatencyHigh']);
  const letGo = await hold(page, '**/_astro/search-runner.*.js');
  await page.reload();
  await searchBox(page).fill('FAILED test a.B in tax');
  letGo();
  await expect(results(page)).toHaveText(['Unit test fails']);
  await page.reload();
  await expect(searchBox(page)).toHaveValue('FAILED test a.B in tax');
  await expect(results(page)).toHaveText(['Unit test fails']);
});

test('Enter leaves alone who types on, and waits for a log', async ({ page, visit }) => {
  await visit.open('/on-call/');
  let letGo = await hold(page, '**/search-index.json');
  await searchBox(page).pressSequentially('FAILED test a.B');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' in tax');
  letGo();
  await expect(results(page)).toHaveText(['Unit test fails']);
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(results(page)).toBeFocused();

  letGo = await hold(page, '**/_astro/search-runner.*.js');
  await visit.open('/on-call/signatures/');
  await visit.open('/on-call/');
  await page.locator('failure-search input[type=file]').setInputFiles({
    name: 'job.log',
    mimeType: 'text/plain',
    buffer: Buffer.from('alertname=CheckoutLatencyHigh\n'),
  });
  await searchBox(page).focus();
  await page.keyboard.press('Enter');
  letGo();
  await expect(results(page)).toHaveText(['CheckoutLatencyHigh']);
  await expect(results(page)).toBeFocused();
});

test('a folder that is closed while its list is on the way stays closed, and has one', async ({
  page,
  visit,
}) => {
  await visit.open('/nested/runbooks/aws/');
  const letGo = await hold(page, '**/tree.json*');
  const folder = page.getByRole('navigation', { name: 'Runbooks' }).locator('li', {
    has: page.getByRole('button', { name: 'gcp', exact: true }),
  });
  const button = folder.getByRole('button', { name: 'gcp', exact: true });
  for (const isOpen of ['true', 'false', 'true', 'false']) {
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', isOpen);
  }
  letGo();
  await expect(folder.locator(':scope > .tree-list')).toHaveCount(1);
  await expect(folder.locator(':scope > .tree-list')).toBeHidden();
  await button.click();
  await expect(folder.locator(':scope > .tree-list')).toBeVisible();
});

test('Enter in the filter waits for the list', async ({ page, visit }) => {
  await visit.open('/nested/');
  const letGo = await hold(page, '**/tree.json*');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('chapter replica 13');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('gcp (1)');
  await page.keyboard.press('Enter');
  letGo();
  await expect(page).toHaveURL(/\/nested\/runbooks\/gcp\/.*-1\/$/);
});

test('the button that copies a link has its name again, pressed twice', async ({ page, visit }) => {
  await page.clock.install();
  await visit.open('/on-call/');
  await paste(page, 'FAILED test a.B in tax');
  await expect(status(page)).toContainText('One entry matches.');
  await page.getByRole('button', { name: 'Link to this search' }).click();
  await page.getByRole('button', { name: 'Link copied' }).click();
  await page.clock.runFor(5000);
  await expect(page.getByRole('button', { name: 'Link to this search' })).toBeVisible();
});

for (const [what, code, opens] of [
  ['the list of keys', '**/seldom*.js', (page: Page) => page.keyboard.press('?')],
  ['the search', '**/search-dialog*.js', (page: Page) => page.keyboard.press('/')],
] as const) {
  test(`Escape while it loads leaves ${what} closed`, async ({ page, visit }) => {
    await visit.open('/runbooks/ci-operator/');
    const letGo = await hold(page, code);
    await opens(page);
    await page.keyboard.press('Escape');
    letGo();
    await settled(page);
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await opens(page);
    await expect(page.locator('dialog[open]')).toBeVisible();
  });
}

test('a note about an incident waits for the values of its commands', async ({ page, visit }) => {
  await visit.open('/live/runbooks/incident/');
  const letGo = await hold(page, '**/fill-command*.js');
  await page.getByRole('textbox', { name: 'pod' }).fill('shop-1');
  await page.getByRole('button', { name: 'Copy incident note' }).click();
  letGo();
  await expect.poll(() => visit.clipboard()).toContain('kubectl logs shop-1');
});
