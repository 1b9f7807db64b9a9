import { expect, test } from './site-test.ts';

test('marks in the table of contents what is being read', async ({ page, visit }) => {
  await visit.open('/runbooks/ci-operator/#waiver-lifecycle-failure');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const current = contents.locator('[aria-current]');
  await expect(current).toHaveText('Waiver lifecycle failure');
  // The last sections cannot be scrolled to the top.
  for (const name of ['triage_diff.json', 'Shard workflow']) {
    await contents.getByRole('link', { name }).click();
    await expect(current).toHaveText(name);
  }
});

test('a row that is an entry is marked, and the section it stands in', async ({ page, visit }) => {
  await visit.open('/docs/runbooks/commands/#host-is-down');
  const background = (id: string) =>
    page.locator(`tr#${id}`).evaluate((row) => getComputedStyle(row).backgroundColor);
  expect(await background('host-is-down')).not.toBe(await background('host-is-slow'));
  await expect(page.locator('tr#host-is-down')).toBeInViewport();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.locator('[aria-current]')).toHaveText('Host is down');
});

test('has the permalink of a row in it', async ({ page, visit }) => {
  await visit.open('/docs/runbooks/nodes/');
  const row = page.locator('tr#node-n02-lost');
  const permalink = row.getByRole('link', { name: 'Link to “node n02 lost”' });
  await expect(permalink).toHaveCSS('opacity', '0');
  await row.hover();
  await expect(permalink).toHaveCSS('opacity', '1');
  await permalink.click();
  await expect(page).toHaveURL('/docs/runbooks/nodes/#node-n02-lost');
});

test('many rows are folded, so that the sections after them stay in sight', async ({
  page,
  visit,
}) => {
  await visit.open('/docs/runbooks/nodes/#node-n11-lost');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const summary = contents.getByText('12 failures');
  const background = () => summary.evaluate((one) => getComputedStyle(one).backgroundColor);
  const row = contents.getByRole('link', { name: 'node n11 lost' });
  const last = contents.getByRole('link', { name: 'After it' });
  await expect(row).toBeHidden();
  await expect(last).toBeInViewport();
  const marked = await background();
  await last.click();
  await expect(contents.locator('[aria-current]')).toHaveText('After it');
  expect(await background()).not.toBe(marked);

  await page.setViewportSize({ width: 1280, height: 400 });
  await visit.open('/docs/runbooks/nodes/#node-n11-lost');
  await summary.click();
  await expect(row).toHaveAttribute('aria-current', 'location');
  await expect(row).toBeInViewport();
});

test.describe('inline code on a small screen', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('breaks between words, and is copied as it is', async ({ page, visit }) => {
    await visit.open('/docs/runbooks/nodes/');
    const code = page.locator('td > code', { hasText: '--grace-period' });
    const lines = await code.evaluate((element) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let bottom = -1;
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? '';
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          const rect = range.getBoundingClientRect();
          if (rect.bottom > bottom + 4) found.push('');
          bottom = rect.bottom;
          found.push(`${found.pop() ?? ''}${text[at]}`);
        }
      }
      return found;
    });
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/[\s/_.]$|^--nocapture$|-period ?$/);
    const selected = await code.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return getSelection()?.toString();
    });
    expect(selected).toBe('./scripts/maintenance/drain_node.sh --grace-period --nocapture');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});
