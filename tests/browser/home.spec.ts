import { expect, test } from './site-test.ts';

test('groups runbooks with counts, owners and freshness', async ({ page, visit }) => {
  await visit.open('/docs/');
  const group = page.locator('.runbook-group', { hasText: 'team one / zürich' });
  await expect(group.locator('.group-head')).toContainText('1 runbook');
  const row = page.locator('.runbook', { hasText: 'Verdicts' });
  await expect(row.locator('.facts-line')).toHaveText(/3 entries\s*sre/);
});

test('shows what changed lately', async ({ page, visit }) => {
  await visit.open('/');
  const changes = page.getByRole('region', { name: 'Recent changes' });
  await expect(changes.locator('time').first()).toHaveText(/^\d{4}-\d\d-\d\d$/);
  await changes.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/runbooks\/[\w-]+\/$/);
});

test('says what it does in one sentence', async ({ page, visit }) => {
  await visit.open('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Paste the failure\.\s*Get the command that replays it\./,
  );
});
