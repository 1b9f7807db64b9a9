import { expect, test } from './site-test.ts';

const kinds = [
  '/',
  '/nested/',
  '/nested/runbooks/aws/',
  '/nested/owners/sre/',
  '/nested/reviews/',
  '/runbooks/ci-operator/',
  '/runbooks/redfix-campaign/',
  '/on-call/runbooks/platform/table/',
  '/live/runbooks/incident/',
  '/signatures/',
  '/changes/',
];

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  for (const path of kinds) {
    test(`all that can be hit alone is 24 pixels high, no text under 12: ${path}`, async ({
      page,
      visit,
    }) => {
      await visit.open(path);
      const found = await page.evaluate(() => {
        const low: string[] = [];
        for (const target of document.querySelectorAll('a, button, summary, select')) {
          const { height, width } = target.getBoundingClientRect();
          if (!target.checkVisibility() || width < 3 || height >= 24) continue;
          // Within a sentence the line decides.
          const beside = [...(target.parentElement?.childNodes ?? [])];
          const isInText = beside.some(({ nodeType, textContent }) => {
            return nodeType === Node.TEXT_NODE && textContent?.trim() !== '';
          });
          if (!isInText) low.push(`${target.tagName} ${target.textContent?.trim()} ${height}`);
        }
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const holder = texts.currentNode.parentElement;
          if (!holder?.checkVisibility() || holder.closest('svg')) continue;
          const size = Number.parseFloat(getComputedStyle(holder).fontSize);
          if (texts.currentNode.textContent?.trim() && size > 0 && size < 12) {
            low.push(`${holder.tagName} ${holder.textContent} ${size}`);
          }
        }
        return low;
      });
      expect(found).toEqual([]);
    });
  }
});

test('a drawing stays beside the contents', async ({ page, visit }) => {
  for (const width of [1024, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await visit.open('/runbooks/cicd-failures/');
    const right = await page
      .locator('.diagram')
      .first()
      .evaluate((drawing) => drawing.getBoundingClientRect().right);
    const left = await page
      .locator('.contents')
      .evaluate((list) => list.getBoundingClientRect().left);
    expect(right, `${width}`).toBeLessThanOrEqual(left);
  }
});

test('the mark of a heading stands behind its last word', async ({ page, visit }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit.open('/handbook/runbooks/on-call/chapter-0/');
  const apart = await page.locator('.heading').evaluateAll((headings) =>
    headings.filter((heading) => {
      const title = heading.querySelector('h1, h2, h3, h4');
      const mark = heading.querySelector('.permalink');
      const last = [...(title?.getClientRects() ?? [])].at(-1);
      const place = mark?.getBoundingClientRect();
      if (last === undefined || place === undefined) return true;
      return place.left - last.right > 12 || place.top > last.bottom;
    }),
  );
  expect(apart.length).toBe(0);
});

test('a name in a table stays on its line', async ({ page, visit }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit.open('/handbook/runbooks/on-call/chapter-0/');
  const cell = page.getByRole('cell', { name: 'eu-central-1' }).first();
  expect(await cell.evaluate((node) => node.getBoundingClientRect().height)).toBeGreaterThan(0);
  const lines = await cell.evaluate((node) => {
    const text = document.createRange();
    text.selectNodeContents(node);
    return text.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });
  test('the tree shows its marks and the page that is read', async ({ page, visit }) => {
    await visit.open('/nested/runbooks/aws/etcd-service/');
    const current = page.locator('.tree a[aria-current]');
    await expect(current).toHaveCSS('outline-style', 'solid');
    const mark = page.locator('.tree-toggle').first();
    const colour = await mark.evaluate(
      (node) => getComputedStyle(node, '::before').backgroundColor,
    );
    const ground = await page
      .locator('body')
      .evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(colour).not.toBe(ground);
  });
});
