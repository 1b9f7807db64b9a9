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
