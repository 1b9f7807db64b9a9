import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const firstColumn = (page: Page) =>
  page
    .locator('.index-table tbody tr:visible td:first-child')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim().replace(/\s+/g, ' ')));

test('the artifact index says who reads a file and what explains it', async ({ page, visit }) => {
  await visit.open('/docs/artifacts/');
  const row = page.getByRole('row', { name: /out\/verdict\.json/ });
  await expect(row.getByRole('cell').nth(1)).toHaveText(/Parity lost\s+Quorum lost/);
  await row.getByRole('cell').nth(2).getByRole('link', { name: 'verdict.json' }).click();
  await expect(page).toHaveURL('/docs/runbooks/handbook/#verdictjson');
});

test('filters as one types, and says how many are left', async ({ page, visit }) => {
  await visit.open('/docs/artifacts/');
  await page.getByLabel('Filter').fill('OUT verdict');
  await expect(page.locator('.index-table tbody tr:visible')).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: ' of ' })).toHaveText(/^1 of \d+$/);
  await page.getByLabel('Filter').press('Escape');
  expect((await firstColumn(page)).length).toBeGreaterThan(2);
});

test('sorts by a column, down, up, and back', async ({ page, visit }) => {
  await visit.open('/docs/signatures/');
  const before = await firstColumn(page);
  const button = page.getByRole('button', { name: 'Entry' });
  const head = page.getByRole('columnheader', { name: 'Entry' });
  const entries = () =>
    page
      .locator('.index-table tbody tr td:nth-child(2) a')
      .evaluateAll((links) => links.map((link) => link.textContent ?? ''));
  await button.click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const ascending = await entries();
  expect(ascending).toEqual(
    [...ascending].sort(new Intl.Collator('en', { numeric: true }).compare),
  );
  await button.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(await entries()).toEqual([...ascending].reverse());
  await button.click();
  await expect(head).not.toHaveAttribute('aria-sort');
  expect(await firstColumn(page)).toEqual(before);
});

test('keeps a filter while it is sorted', async ({ page, visit }) => {
  await visit.open('/docs/signatures/');
  await page.getByLabel('Filter').fill('verdicts');
  await expect(page.locator('.signature-row:visible')).toHaveCount(3);
  await page.getByRole('button', { name: 'What is seen' }).click();
  expect(await firstColumn(page)).toEqual([
    'clock skewed by <seconds>',
    'parity lost in <stage>',
    'quorum lost',
  ]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is whole, and offers nothing that does not work', async ({ page }) => {
    await page.goto('/docs/artifacts/');
    await expect(page.getByRole('row', { name: /out\/verdict\.json/ })).toBeVisible();
    await expect(page.getByLabel('Filter')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
