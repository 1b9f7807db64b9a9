import { expect, test } from './site-test.ts';

test('clocks say how much of a deadline is left', async ({ page, visit }) => {
  await page.clock.setFixedTime('2026-11-30T06:30:00Z');
  await visit.open('/live/runbooks/flakes/');
  await expect(page.locator('live-clock')).toHaveText('due 2026-11-30 08:00 UTC (1 h 30 min left)');
  await page.clock.setFixedTime('2026-12-02T09:00:00Z');
  await visit.open('/live/runbooks/ci/');
  await expect(page.locator('live-clock')).toHaveText(
    'due 2026-11-30 08:00 UTC (overdue by 2 d 1 h)',
  );
  await page.getByRole('link', { name: 'q-1' }).click();
  await expect(page).toHaveURL('/live/runbooks/flakes/#quarantine-manifest');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a clock says its deadline', async ({ page, visit }) => {
    await visit.open('/live/runbooks/ci/');
    await expect(page.locator('live-clock')).toHaveText('due 2026-11-30 08:00 UTC');
    await expect(page.getByRole('button', { name: 'Copy incident note' })).toBeHidden();
  });
});

test('hits are counted up to now, and sorted by the last', async ({ page, visit }) => {
  await page.clock.setFixedTime('2026-12-02T09:00:00Z');
  await visit.open('/live/runbooks/ci/');
  await expect(page.locator('hit-memory').first()).toHaveText(
    'New: first seen on 2026-11-29 12:00 UTC. Seen 2 times, last on 2026-12-02 08:00 UTC: 1 in 24 h, 2 in 7 d, 2 in 30 d.',
  );
  await visit.open('/live/signatures/');
  const entries = page.locator('.signature-row td:nth-child(2)');
  await page.getByRole('button', { name: 'Last seen' }).click();
  await expect(entries).toHaveText(['Network', 'Storage', 'Never']);
  await page.getByRole('button', { name: 'Last seen' }).click();
  await expect(entries).toHaveText(['Storage', 'Network', 'Never']);
});

test('a note about an incident is copied, with its deadline', async ({ page, visit }) => {
  await page.clock.setFixedTime('2026-11-30T06:30:00Z');
  await visit.open('/live/runbooks/incident/');
  await page.getByRole('combobox').selectOption('SEV-2');
  await page.getByRole('textbox', { name: 'pod' }).fill('shop-1');
  await page.getByText('What is done').click();
  await page.getByRole('group', { name: 'Evidence' }).getByRole('checkbox').check();
  // A box of the page counts as well.
  await page.locator('task-list').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Copy incident note' }).click();
  await expect
    .poll(() => visit.clipboard())
    .toContain(`- Response due: 2026-11-30 10:30 UTC (4 hours)`);
  const note = await visit.clipboard();
  expect(note).toContain('- [x] `logs/shop.json`');
  expect(note).toContain('kubectl logs shop-1');
  expect(note).toContain('- [x] It works again.');
});

test('a campaign says how long ago it began', async ({ page, visit }) => {
  await page.clock.setFixedTime('2026-11-30T06:30:00Z');
  await visit.open('/live/');
  await expect(page.getByText('1 of 2 done. Started on 2026-11-01 (29 days)')).toBeVisible();
});
