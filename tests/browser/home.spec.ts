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
  await changes.locator('.change-pages a').first().click();
  await expect(page).toHaveURL(/\/runbooks\/[\w-]+\/$/);
});

test('says what it does in one sentence', async ({ page, visit }) => {
  await visit.open('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Paste the failure\.\s*Get the command that replays it\./,
  );
});

test.describe('a large catalog', () => {
  test('opens a folder in place', async ({ page, visit }) => {
    await visit.open('/nested/');
    const amazon = page.locator('.folder-list > li', { hasText: 'Amazon' });
    await expect(amazon).toContainText('160 runbooks');
    const toggle = amazon.getByRole('button', { name: 'Amazon', exact: true });
    await toggle.click();
    await amazon.getByRole('button', { name: 'Runbooks of the node-service' }).click();
    await expect(amazon.getByRole('link', { name: /^Node: \w+ in aws/ })).not.toHaveCount(0);
    await toggle.click();
    await expect(amazon.getByRole('link', { name: /^Node: \w+ in aws/ })).toHaveCount(0);
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  });

  for (const [typed, found] of [
    ['quota gcp', '20 of 480'],
    ['team-network quota', '30 of 480'],
    ['WARNING gcp quota', '20 of 480'],
    ['aws/quota-service/recovery', '16 of 480'],
    ['failures gcp', '160 of 480, the first 50 are shown'],
    ['zebra', 'No runbook has all of these words.'],
  ] as const) {
    test(`filters by ${typed}`, async ({ page, visit }) => {
      await visit.open('/nested/');
      await page.getByLabel('Filter').fill(typed);
      await expect(page.locator('page-filter [role="status"]')).toHaveText(found);
      await expect(page.locator('#page\\:folders')).toBeHidden();
      await page.getByLabel('Filter').press('Escape');
      await expect(page.locator('#page\\:folders')).toBeVisible();
    });
  }

  test('Enter goes to the first that the filter found', async ({ page, visit }) => {
    await visit.open('/alerts/');
    await page.getByLabel('Filter').fill('clusteretcddown48');
    await expect(page.locator('page-filter + ul a')).toHaveCount(1);
    await page.getByLabel('Filter').press('Enter');
    await expect(page).toHaveURL('/alerts/runbooks/api-server/ClusterEtcdDown48/');
  });

  test('the filter counts what the page counts, and also finds what is about the repository', async ({
    page,
    visit,
  }) => {
    await visit.open('/alerts/');
    const [all] =
      /\d+/.exec((await page.locator('#runbooks .section-head p').textContent()) ?? '') ?? [];
    await page.getByLabel('Filter').fill('cluster');
    await expect(page.locator('page-filter [role="status"]')).toContainText(` of ${all}`);
    await page.getByLabel('Filter').fill('changelog');
    await expect(page.locator('page-filter [role="status"]')).toHaveText(`0 of ${all}`);
    await expect(page.locator('page-filter + ul a')).toHaveText(['Changelog']);
  });

  test('what is about the repository comes last', async ({ page, visit }) => {
    await visit.open('/alerts/');
    await expect(page.locator('#runbooks .runbook h3')).toHaveText([
      'Changelog',
      'Code of conduct',
      'Alerts of the cluster',
    ]);
  });

  test('the first screen of a phone has the box, the filter and folders', async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await visit.open('/nested/');
    await expect(page.getByLabel('Failure line, log, or words')).toBeInViewport();
    await expect(page.getByLabel('Filter')).toBeInViewport();
    for (const name of ['Amazon', 'gcp']) {
      const folder = page.locator('.folder-list').getByRole('link', { name, exact: true });
      await expect(folder).toBeInViewport();
    }
  });
});

test.describe('where the list of runbooks cannot be loaded', () => {
  test.use({ allowedErrors: /Failed to load resource/ });

  test('the filter and the search say so', async ({ page, visit }) => {
    await page.route('**/tree.json*', (route) => route.abort());
    await visit.open('/nested/');
    const words = 'The list of runbooks could not be loaded.';
    await page.getByLabel('Filter').fill('gcp');
    await expect(page.locator('page-filter [role="status"]')).toHaveText(words);
    await page.getByRole('textbox', { name: 'Failure line, log, or words' }).fill('team-network');
    await expect(page.locator('.search-results')).toContainText(words);
  });
});
