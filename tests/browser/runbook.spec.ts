import { expect, settled, test } from './site-test.ts';

const handbook = '/docs/runbooks/handbook/';
const verdicts = '/docs/runbooks/verdicts/';

test('severities in a table look like severities', async ({ page, visit }) => {
  await visit.open(handbook);
  const badges = page.locator('td .badge-severity');
  await expect(badges).toHaveText(['SEV-1', 'warning']);
  const [critical, medium] = await badges.evaluateAll((all) =>
    all.map((badge) => [
      getComputedStyle(badge).color,
      getComputedStyle(badge, '::before').backgroundImage,
    ]),
  );
  expect(critical?.[0]).not.toBe(medium?.[0]);
  expect(critical?.[1]).not.toBe(medium?.[1]);
});

test('the steps of a flow hold their commands', async ({ page, visit }) => {
  await visit.open(handbook);
  const steps = page.locator('ol > li:has(> replay-command)');
  await expect(steps).toHaveCount(2);
  await expect(steps.nth(1)).toContainText('Start it again:');
  await expect(steps.nth(1).locator('code')).toHaveText('systemctl restart worker');
});

test.describe('a review that is overdue', () => {
  test('is said before the page is read, and moves nothing', async ({ page, visit }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const moved = list
          .getEntries()
          .reduce((sum, { value }: { value?: number } & PerformanceEntry) => sum + (value ?? 0), 0);
        document.documentElement.dataset['moved'] = String(moved);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit.open(handbook);
    const notice = page.getByText('Review overdue since 2020-01-31.');
    await expect(notice).toBeVisible();
    await expect(notice.locator('..')).toContainText('ask sre');
    await settled(page);
    expect(Number(await page.locator('html').getAttribute('data-moved'))).toBeLessThan(0.01);
  });

  test('is not said of one that is not', async ({ page, visit }) => {
    await visit.open(verdicts);
    await expect(page.getByText('Review overdue')).toBeHidden();
  });

  test('shows on the home page', async ({ page, visit }) => {
    await visit.open('/docs/');
    const row = page.locator('.runbook', { hasText: 'Incident handbook' });
    await expect(row.locator('.overdue')).toHaveText('overdue since 2020-01-31');
  });
});

test('an artifact is explained one click away', async ({ page, visit }) => {
  await visit.open(verdicts);
  const entry = page.locator('.entry', { hasText: 'Parity lost' }).first();
  const card = page.getByRole('dialog', { name: 'Fields of verdict.json' });
  await expect(card).toBeHidden();
  await entry.getByRole('button', { name: 'Fields of out/verdict.json' }).click();
  await expect(card).toBeVisible();
  await expect(card.getByText('why, in words')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toBeHidden();
  await page.keyboard.press('Enter');
  await card.getByRole('link', { name: 'Go to the table' }).click();
  await expect(page).toHaveURL(`${handbook}#verdictjson`);
  await expect(page.getByRole('heading', { name: 'verdict.json' })).toBeInViewport();
});

test('an entry names what is related to it, and why', async ({ page, visit }) => {
  await visit.open(verdicts);
  const related = page.getByRole('group', { name: 'Related entries' });
  await expect(related).toHaveCount(2);
  await expect(related.first()).toHaveText(/Quorum lost\s+linked above/);
  await expect(related.nth(1)).toHaveText(/Parity lost\s+links here/);
  await related.first().getByRole('link').click();
  await expect(page).toHaveURL(`${verdicts}#quorum-lost`);
});

test('prints on request', async ({ page, visit }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.classList.add('printed');
  });
  await visit.open(verdicts);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveClass('printed');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByText('./scripts/parity.sh --all')).toBeVisible();
});

test('says when it changed last, from git', async ({ page, visit }) => {
  await visit.open('/runbooks/ci-operator/');
  await expect(page.locator('.page-facts')).toContainText(/Changed\s*\d{4}-\d\d-\d\d/);
});

test('a former address keeps the anchor', async ({ page, visit }) => {
  await visit.open('/docs/old/handbook/#flow');
  await expect(page).toHaveURL(`${handbook}#flow`);
});

test('an entry keeps a former anchor', async ({ page, visit }) => {
  await visit.open(`${verdicts}#no-parity`);
  const heading = page.getByRole('heading', { name: 'Parity lost' });
  await expect(heading).toBeInViewport();
  expect(await heading.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
    200,
  );
  await expect(heading).toHaveAttribute('id', 'parity-lost');
  await expect(page.locator('.missing-anchor')).toHaveCount(0);
});

test('an anchor that is gone is explained', async ({ page, visit }) => {
  await visit.open(`${verdicts}#job-died`);
  const notice = page.getByText('There is no “job-died” on this page.');
  await notice.getByRole('link', { name: 'Job died' }).click();
  await expect(page).toHaveURL('/docs/runbooks/captures/#job-died');
  await visit.open(`${verdicts}#the-quorum-lost`);
  await page.locator('.missing-anchor').getByRole('link', { name: 'Quorum lost' }).click();
  await expect(page).toHaveURL(`${verdicts}#quorum-lost`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('boxes show, cards open, former addresses lead on', async ({ page }) => {
    await page.goto('/docs/old/handbook/');
    await expect(page).toHaveURL(handbook);
    await expect(page.getByRole('checkbox').first()).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
    await page.goto(verdicts);
    await page.getByRole('button', { name: 'Fields of out/verdict.json' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});
