import { expect, test } from './site-test.ts';

const alert = '/alerts/runbooks/api-server/ClusterEtcdDown0/';

for (const path of [alert, '/docs/runbooks/KubeAPIDown/', '/docs/runbooks/handbook/']) {
  test(`no heading is smaller than one below it: ${path}`, async ({ page, visit }) => {
    await visit.open(path);
    const inverted = await page
      .locator('main :is(h1, h2, h3, h4, h5, h6)')
      .evaluateAll((headings) => {
        const open: { level: number; size: number }[] = [];
        return headings.flatMap((heading) => {
          const level = Number(heading.tagName.slice(1));
          const size = Number.parseFloat(getComputedStyle(heading).fontSize);
          while ((open.at(-1)?.level ?? 0) >= level) open.pop();
          const isLarger = size > (open.at(-1)?.size ?? size);
          open.push({ level, size });
          return isLarger ? [heading.textContent] : [];
        });
      });
    expect(inverted).toEqual([]);
  });
}

test('the contents name the fields of an alert, and their sub-headings', async ({
  page,
  visit,
}) => {
  await visit.open(alert);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'Check the events' }).click();
  await expect(page).toHaveURL(/#check-the-events$/);
  await expect(contents.locator('[aria-current]')).toHaveText('Check the events');
});

const nested = '/nested/runbooks/aws/etcd-service/recovery/errorbudgetburn-3/';

test('the tree leads to siblings, opens other folders and loads the rest once', async ({
  page,
  visit,
}) => {
  const loads: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/tree.json')) loads.push(request.url());
  });
  await visit.open(nested);
  const tree = page.getByRole('navigation', { name: 'Runbooks' });
  await expect(tree.locator('[aria-current]')).toHaveText(/ErrorBudgetBurn in aws \(3\)/);
  await expect(tree.getByRole('link', { name: 'Amazon' })).toBeVisible();
  expect(loads).toEqual([]);
  const gcp = tree.getByRole('listitem').filter({
    has: page.getByRole('button', { name: 'gcp', exact: true }),
  });
  await gcp.getByRole('button', { name: 'gcp', exact: true }).click();
  // The folder of this name in `aws` is there before; this one comes with the whole tree.
  const below = gcp.getByRole('button', { name: 'Runbooks of the node-service' });
  await below.click();
  await expect(below).toHaveAttribute('aria-expanded', 'true');
  await expect(below.locator('xpath=..').getByRole('list')).toBeVisible();
  await expect(tree.locator('[aria-current]')).toHaveText(/ErrorBudgetBurn in aws \(3\)/);
  expect(loads).toHaveLength(1);
  await tree.getByRole('link', { name: 'gcp', exact: true }).click();
  await expect(page).toHaveURL('/nested/runbooks/gcp/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('gcp');
});

test('shows all of a long folder on demand', async ({ page, visit }) => {
  await visit.open(alert);
  const tree = page.getByRole('navigation', { name: 'Runbooks' });
  await expect(tree.getByRole('listitem')).toHaveCount(20);
  await tree.getByRole('link', { name: 'Show all' }).click();
  await expect(tree.getByRole('link', { name: /^Cluster/ })).toHaveCount(60);
  await expect(page).toHaveURL(alert);
});

test('breadcrumbs lead to folders, and a folder lists what is in it', async ({ page, visit }) => {
  await visit.open(nested);
  const trail = page.getByRole('navigation', { name: 'Breadcrumb' });
  await expect(trail.getByRole('link')).toHaveText([
    'Runbooks',
    'Amazon',
    'Runbooks of the etcd-service',
    'recovery',
  ]);
  await trail.getByRole('link', { name: 'Amazon' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amazon');
  const folder = page.locator('.folder-list > li', { hasText: 'etcd-service' });
  await expect(folder).toContainText('20 runbooks');
  await folder.getByRole('link').click();
  await expect(page.locator('.runbook')).toHaveCount(4);
});

test('goes from page to page', async ({ page, visit }) => {
  await visit.open(alert);
  const pager = page.getByRole('navigation', { name: 'Previous and next' });
  await expect(pager.getByRole('link')).toHaveCount(1);
  await pager.getByRole('link', { name: 'Next ClusterEtcdDown48' }).click();
  await pager.getByRole('link', { name: 'Previous ClusterEtcdDown0' }).click();
  await expect(page).toHaveURL(alert);
});

test('all pages have one left edge', async ({ page }) => {
  for (const width of [360, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const edges: number[] = [];
    const places = {
      '/alerts/': 'h1',
      '/alerts/signatures/': 'h1',
      '/alerts/artifacts/': 'h1',
      '/alerts/404.html': 'h1',
      [alert]: width < 1200 ? 'h1' : 'site-tree',
    };
    for (const [path, selector] of Object.entries(places)) {
      await page.goto(path);
      const box = await page.locator(selector).first().boundingBox();
      edges.push(box?.x ?? -1);
    }
    // The buttons of the tree reach a little beyond it.
    expect(Math.max(...edges) - Math.min(...edges), `${width}`).toBeLessThanOrEqual(8);
  }
});

test('a page has one name, and what its first heading says besides', async ({ page, visit }) => {
  await visit.open('/handbook/runbooks/on-call/chapter-0/#the-older-name-of-chapter-0');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chapter 0 of on-call');
  await expect(page.locator('.subtitle')).toHaveText('The older name of chapter 0');
  await expect(
    page.getByRole('navigation', { name: 'Runbooks' }).locator('[aria-current]'),
  ).toHaveText('Chapter 0 of on-call');
});

test('the head of a long table stays in sight', async ({ page, visit }) => {
  await visit.open('/handbook/runbooks/on-call/chapter-0/#hosts');
  await page.getByRole('row', { name: /host-0-11/ }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', { name: 'What to do' })).toBeInViewport();
});

test('a table of six columns is whole beside the contents', async ({ page, visit }) => {
  for (const width of [1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await visit.open('/handbook/runbooks/on-call/chapter-0/');
    const [hidden, right] = await page.locator('.table-scroll').evaluate((table) => {
      return [table.scrollWidth - table.clientWidth, table.getBoundingClientRect().right];
    });
    const contents = await page.locator('.contents').boundingBox();
    expect(hidden, `${width}`).toBeLessThanOrEqual(0);
    expect(right, `${width}`).toBeLessThan(contents?.x ?? 0);
  }
});

test('owner, severity and tags lead to the runbooks that have them', async ({ page, visit }) => {
  for (const [name, path, count] of [
    ['team-platform', '/nested/owners/team-platform/', 120],
    ['critical', '/nested/severities/critical/', 160],
    ['etcd-service', '/nested/tags/etcd-service/', 60],
  ] as const) {
    await visit.open('/nested/runbooks/aws/etcd-service/down-0/');
    const link = page.locator('.page-head').getByRole('link', { name });
    await link.last().click();
    await expect(page).toHaveURL(path);
    await expect(page.locator('.runbook')).toHaveCount(count);
    // What is the same on every row tells nothing.
    await expect(page.locator('.runbook .badge-signatures')).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Tag', exact: true }).click();
  await expect(page.getByRole('link', { name: 'on-premises', exact: true })).toBeVisible();
});

test('the reviews have those that are overdue first', async ({ page, visit }) => {
  await visit.open('/nested/');
  const side = page.getByRole('region', { name: 'Next reviews' });
  await side.getByRole('link', { name: 'all' }).click();
  await expect(page).toHaveURL('/nested/reviews/');
  await expect(page.locator('.overdue')).toHaveCount(120);
  const first = page.locator('.review-list > li').first();
  await expect(first).toContainText('overdue since 2024-08-28');
  await expect(page.locator('.lead')).toContainText('360 runbooks name no date.');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the tree is a drawer, and the contents stay in reach', async ({ page, visit }) => {
    await visit.open(alert);
    const tree = page.getByRole('navigation', { name: 'Runbooks' });
    await expect(tree).toBeHidden();
    await page.getByRole('button', { name: 'Browse runbooks' }).click();
    await expect(tree.locator('[aria-current]')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(tree).toBeHidden();

    const contents = page.getByRole('navigation', { name: 'On this page' });
    await page.getByRole('heading', { name: 'Mitigation' }).scrollIntoViewIfNeeded();
    await contents.getByText('On this page').click();
    await contents.getByRole('link', { name: 'Check the pods' }).click();
    await expect(contents.getByRole('link', { name: 'Check the pods' })).toBeHidden();
    const heading = page.getByRole('heading', { name: 'Check the pods' });
    await expect(heading).toBeInViewport();
    const top = (await heading.boundingBox())?.y ?? 0;
    const bar = await contents.boundingBox();
    expect(top).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the tree, its drawer and the folders work', async ({ page }) => {
    await page.goto(alert);
    const tree = page.getByRole('navigation', { name: 'Runbooks' });
    await tree.getByRole('link', { name: 'Show all' }).click();
    await expect(page).toHaveURL('/alerts/runbooks/api-server/');
    await expect(page.locator('.runbook')).toHaveCount(60);
    await page.setViewportSize({ width: 700, height: 700 });
    await expect(tree).toBeHidden();
    await page.getByRole('button', { name: 'Browse runbooks' }).click();
    await tree.getByRole('link', { name: 'etcd', exact: true }).click();
    await expect(page).toHaveURL('/alerts/runbooks/etcd/');
  });
});
