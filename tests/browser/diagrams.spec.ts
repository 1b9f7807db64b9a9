import type { Page } from '@playwright/test';
import { expect, settled, test } from './site-test.ts';

const big = '/runbooks/cicd-failures/';
const twice = '/docs/runbooks/handbook/';
const several = '/docs/runbooks/diagrams/';

/** The diagram below a heading. */
function diagram(page: Page, heading: string) {
  const place = page.locator(`section:has(> .heading > #${heading}) > .diagram`);
  const canvas = place.locator('.diagram-canvas');
  return {
    canvas,
    drawing: canvas.locator('svg'),
    button: (name: RegExp) => place.getByRole('button', { name }),
    /** Share of its own size in which it is shown. */
    scale: () =>
      canvas.locator('svg').evaluate((svg: SVGSVGElement) => {
        return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      }),
    /** Labels that are in sight of the canvas. */
    labels: () =>
      canvas.evaluate((area) => {
        const place = area.getBoundingClientRect();
        return [...area.querySelectorAll('text')].flatMap((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const isSeen = left >= place.left && right <= place.right;
          return isSeen && top >= place.top && bottom <= place.bottom
            ? (text.textContent ?? '')
            : [];
        });
      }),
  };
}

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

for (const width of [360, 1280]) {
  test.describe(`in a window of ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('a flow opens where it starts, in a size that can be read', async ({ page, visit }) => {
      await visit.open(several);
      for (const [heading, first] of [
        ['steps', 'Alert fires'],
        ['long-way', 'Check step 0: is the thing'],
        ['choices', 'Which service is red?'],
      ] as const) {
        const { labels, scale } = diagram(page, heading);
        await expect.poll(labels).toEqual(expect.arrayContaining([expect.stringContaining(first)]));
        expect(await scale()).toBeGreaterThanOrEqual(0.74);
      }
    });

    test('fit shows the whole, and leads back', async ({ page, visit }) => {
      await visit.open(several);
      for (const heading of ['steps', 'long-way', 'choices']) {
        const { canvas, drawing, button, scale } = diagram(page, heading);
        const before = await scale();
        await button(/^Fit/).click();
        await expect(button(/^Fit/)).toHaveAttribute('aria-pressed', 'true');
        const [area, picture] = [await canvas.boundingBox(), await drawing.boundingBox()];
        if (area === null || picture === null) throw new Error('The diagram is not shown.');
        expect(picture.x).toBeGreaterThanOrEqual(area.x);
        expect(picture.x + picture.width).toBeLessThanOrEqual(area.x + area.width + 1);
        expect(picture.height).toBeLessThanOrEqual(800);
        expect(await canvas.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0);
        await expect(button(/smaller/)).toBeDisabled();
        await button(/^Fit/).click();
        expect(await scale()).toBeCloseTo(before, 3);
      }
    });

    test('smaller and smaller ends where the whole is seen', async ({ page, visit }) => {
      await visit.open(several);
      const { canvas, button } = diagram(page, 'long-way');
      for (let i = 0; i < 40 && (await button(/smaller/).isEnabled()); i += 1) {
        await button(/smaller/).click();
      }
      await expect(button(/smaller/)).toBeDisabled();
      expect(await canvas.evaluate((area) => area.scrollWidth - area.clientWidth)).toBe(0);
    });
  });
}

test('the wheel with Ctrl enlarges what is below the pointer', async ({ page, visit }) => {
  await visit.open(several);
  const { canvas, drawing, scale } = diagram(page, 'steps');
  await canvas.scrollIntoViewIfNeeded();
  const label = drawing.locator('text', { hasText: 'Open dashboard' });
  const middle = async () => {
    const box = await label.boundingBox();
    if (box === null) throw new Error('The label is not shown.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const before = await middle();
  const size = await scale();
  await page.mouse.move(before.x, before.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(scale).toBeGreaterThan(size * 1.3);
  const after = await middle();
  expect(Math.abs(after.x - before.x)).toBeLessThan(3);
  const zoomed = await scale();
  await page.mouse.wheel(0, 30);
  await settled(page);
  expect(await scale()).toBe(zoomed);
});

test('what is in the middle stays there when it is enlarged by the button', async ({
  page,
  visit,
}) => {
  await visit.open(several);
  const { canvas, drawing, button } = diagram(page, 'long-way');
  // A diagram opens at the start of its flow once its place has a width.
  await expect(button(/larger/)).toBeVisible();
  await settled(page);
  await canvas.evaluate((area) => {
    area.scrollLeft = 3000;
  });
  const share = () =>
    drawing.evaluate((svg) => {
      const place = svg.getBoundingClientRect();
      const area = svg.parentElement?.getBoundingClientRect();
      return ((area?.left ?? 0) + (area?.width ?? 0) / 2 - place.left) / place.width;
    });
  const before = await share();
  await button(/larger/).click();
  await button(/larger/).click();
  expect(await share()).toBeCloseTo(before, 2);
});

test('each has its own name, and its source says what it shows', async ({ page, visit }) => {
  await visit.open(several);
  for (const [heading, name] of [
    ['steps', 'Flowchart: Steps'],
    ['long-way', 'Flowchart: Long way'],
    ['pets', 'Pie chart: Pets'],
  ] as const) {
    const { canvas, drawing } = diagram(page, heading);
    await expect(drawing).toHaveAccessibleName(name);
    await expect(canvas).toHaveRole('group');
    await expect(canvas).toHaveAccessibleName(/^Drawing: /);
    const source = page.locator(`#${await drawing.getAttribute('aria-details')}`);
    await expect(source).toHaveText(/Diagram source/);
  }
  const { canvas, drawing } = diagram(page, 'steps');
  await expect(canvas).toHaveAttribute('tabindex', '0');
  await expect(drawing.locator('a')).toHaveAttribute('rel', 'noopener noreferrer');
});
