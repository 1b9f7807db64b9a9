import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, searchBox, test } from './site-test.ts';

const path = '/docs/runbooks/commands/';
const known = (page: Page) => page.locator('replay-command', { hasText: 'git clean' });

test.beforeEach(async ({ page, visit }) => {
  await visit.open(path);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
});

test('is called so in words, also where its author only says it', async ({ page }) => {
  await expect(known(page)).toContainText('Destructive. This deletes every file that git does not');
  const stated = page.locator('replay-command', { hasText: 'reset.sh' });
  await expect(stated).toContainText('Destructive. The text above warns of it.');
  await expect(page.locator('.command-danger')).toHaveCount(3);
});

test('is copied by a second action only', async ({ page, visit }) => {
  await known(page).getByRole('button', { name: 'Copy all' }).dblclick();
  expect(await visit.clipboard()).toBe('before');
  const question = page.getByText(/^Not copied yet. Destructive. This deletes/);
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: 'Copy it anyway' }).click();
  await expect(known(page).getByRole('button', { name: 'Copied' })).toBeFocused();
  await expect(question).toBeHidden();
  expect(await visit.clipboard()).toBe('git status\ngit clean -fdx');
});

test('asks only for the statement that is', async ({ page, visit }) => {
  await known(page).getByRole('button', { name: 'Copy command 1 of 2' }).click();
  await expect.poll(() => visit.clipboard()).toBe('git status');
  await known(page).getByRole('button', { name: 'Copy command 2 of 2' }).click();
  await expect(page.getByText(/^Not copied yet/)).toBeFocused();
  expect(await visit.clipboard()).toBe('git status');
  await page.getByRole('button', { name: 'Copy it anyway' }).click();
  await expect.poll(() => visit.clipboard()).toBe('git clean -fdx');
});

for (const way of ['button', 'Escape'] as const) {
  test(`can be left alone: ${way}`, async ({ page, visit }) => {
    await known(page).getByRole('button', { name: 'Copy all' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Not copied yet/)).toBeFocused();
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Do not copy' }).press('Enter');
    await expect(page.getByText(/^Not copied yet/)).toBeHidden();
    await expect(known(page).getByRole('button', { name: 'Copy all' })).toBeFocused();
    expect(await visit.clipboard()).toBe('before');
  });
}

test('asks for its values first, and for both actions of what is copied as written', async ({
  page,
  visit,
}) => {
  const command = page.locator('replay-command', { hasText: 'reset.sh' });
  const copy = command.getByRole('button', { name: /^Copy: / });
  await copy.click();
  await command.getByRole('button', { name: 'Copy as written, not ready to run' }).click();
  expect(await visit.clipboard()).toBe('before');
  await command.getByRole('button', { name: 'Copy it anyway' }).click();
  await expect.poll(() => visit.clipboard()).toBe('./scripts/reset.sh <worker>');
  await command.getByLabel('worker', { exact: true }).fill('w1');
  await copy.click();
  await command.getByRole('button', { name: 'Copy it anyway' }).click();
  await expect.poll(() => visit.clipboard()).toBe('./scripts/reset.sh w1');
});

test('is so in the results of a search, too', async ({ page, visit }) => {
  await visit.open('/docs/');
  await searchBox(page).fill('scratch volume is full');
  const command = page.locator('.result replay-command');
  await expect(command).toContainText('Destructive.');
  await command.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText(/^Not copied yet/)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while it asks, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await known(page).getByRole('button', { name: 'Copy all' }).click();
    await expect(page.getByText(/^Not copied yet/)).toBeFocused();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
