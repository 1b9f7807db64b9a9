import { expect, test } from './site-test.ts';

const big = '/runbooks/cicd-failures/';
const twice = '/docs/runbooks/handbook/';

test('the same diagram twice shares no id and looks the same', async ({ page, visit }) => {
  await visit.open(twice);
  const drawings = page.locator('.diagram svg[role]');
  await expect(drawings).toHaveCount(2);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const [first, second] = [drawings.first(), drawings.nth(1)];
  await expect(first).toHaveAccessibleName('From red to green');
  await expect(second).toHaveAccessibleName('From red to green');
  const looks = () =>
    drawings.evaluateAll((all) =>
      all.map((drawing) =>
        [...drawing.querySelectorAll('rect, path, text')].map((part) => {
          const { fill, stroke, markerEnd, fontSize } = getComputedStyle(part);
          return [part.tagName, fill, stroke, markerEnd !== 'none', fontSize];
        }),
      ),
    );
  const [one, other] = await looks();
  expect(one?.length).toBeGreaterThan(3);
  expect(other).toEqual(one);
  await second.getByRole('link', { name: 'red' }).click();
  await expect(page).toHaveURL(`${twice}#flow`);
});

test('labels stay readable on a narrow screen, and the keys move the diagram', async ({
  page,
  visit,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit.open(big);
  const canvas = page.locator('.diagram-canvas');
  const label = canvas.locator('text').first();
  expect(
    await label.evaluate((text: SVGTextElement) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      return size * (text.getScreenCTM()?.a ?? 0);
    }),
  ).toBeGreaterThan(9);
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => canvas.evaluate((area) => area.scrollLeft)).toBeGreaterThan(0);
});

test('can be enlarged, moved by dragging, and fitted again', async ({ page, visit }) => {
  await visit.open(big);
  const view = page.locator('diagram-view');
  const canvas = view.locator('.diagram-canvas');
  const width = () => canvas.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width);
  const before = await width();
  const fit = view.getByRole('button', { name: /^Fit/ });
  await expect(fit).toBeDisabled();
  for (let i = 0; i < 3; i += 1) await view.getByRole('button', { name: /larger/ }).click();
  expect(await width()).toBeGreaterThan(before * 1.5);
  await canvas.evaluate((area) => area.scrollIntoView({ block: 'center' }));
  const left = await canvas.evaluate((area) => area.scrollLeft);
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('The diagram is not shown.');
  await page.mouse.move(box.x + 40, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 200, { steps: 4 });
  await page.mouse.up();
  expect(await canvas.evaluate((area) => area.scrollLeft)).toBe(left + 100);
  await fit.click();
  expect(Math.round(await width())).toBe(Math.round(before));
});

test('wears the theme', async ({ page, visit }) => {
  await visit.open(big);
  const fill = () =>
    page
      .locator('.diagram-canvas text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
  const light = await fill();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await fill()).not.toBe(light);
  await page.emulateMedia({ forcedColors: 'active' });
  const canvasText = await page.evaluate(() => {
    document.body.style.color = 'CanvasText';
    return getComputedStyle(document.body).color;
  });
  expect(await fill()).toBe(canvasText);
});
