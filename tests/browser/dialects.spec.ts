import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './site-test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const path of [
      'runbooks/dialects/',
      'runbooks/area/config/',
      'print/',
      'runbooks/area/',
      '',
    ]) {
      test(path || 'home', async ({ page, visit }) => {
        await visit.open(`/acme/${path}`);
        if (path === 'print/') await expect(page.locator('.print-page')).toHaveCount(2);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  });
}

test('terms have their definitions, and a heading its name, in the list of contents too', async ({
  page,
  visit,
}) => {
  await visit.open('/acme/runbooks/dialects/');
  await expect(page.locator('.prose dt')).toHaveText('Stecker');
  await expect(page.locator('.prose dd')).toContainText('Nie ziehen.');
  const name = 'Neustart von <dienst>';
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(page.locator('.contents').getByRole('link', { name, exact: true })).toBeVisible();
  await expect(page.locator('code-block', { hasText: 'kind: b' })).toHaveAttribute(
    'data-label',
    'YAML',
  );
});

test('a block of code has its name, and copies its text', async ({ page, visit }) => {
  await visit.open('/acme/runbooks/area/config/');
  const block = page.locator('code-block', { hasText: 'receiver' });
  await expect(block).toHaveAttribute('data-label', 'alertmanager.yml');
  const button = block.getByRole('button', { name: 'Kopieren: # where alerts go…' });
  await button.click();
  await expect(block.getByRole('button', { name: 'Kopiert' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('# where alerts go\nroute:\n  receiver: "pager"\n  group_wait: 30');
});

test('what cannot be copied is selected, and says so', async ({ page, visit }) => {
  await visit.open('/acme/runbooks/area/config/');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    document.execCommand = () => false;
  });
  const block = page.locator('code-block', { hasText: 'SELECT' });
  await block.hover();
  await block.getByRole('button').click();
  await expect(block.locator('.failed')).toHaveAccessibleName('Nicht kopiert');
  expect(await page.evaluate(() => String(getSelection()))).toBe('SELECT 1; -- one');
});

test('the catalog, or a folder of it, is one page', async ({ page, visit }) => {
  await visit.open('/acme/print/');
  await expect(page.getByRole('status')).toHaveText('2 von 2 Seiten');
  await expect(page.locator('.print-page h1')).toHaveText(['Configuration', 'Dialects']);
  await expect(page.locator('.print-page details:not([open])')).toHaveCount(0);
  const link = page.locator('.print-page').getByRole('link', { name: 'the config' });
  await expect(link).toHaveAttribute('href', '#area/config');
  await visit.open('/acme/print/?folder=area');
  await expect(page.locator('.print-page h1')).toHaveText(['Configuration']);
});

test('pages with drawings are gathered to print, with what their buttons open', async ({
  page,
}) => {
  for (const [base, count] of [
    ['/', 4],
    ['/docs/', 12],
  ] as const) {
    await page.goto(`${base}print/`);
    await expect(page.locator('.print-tools [role=status]')).toHaveText(
      `${count} of ${count} pages`,
    );
    const lost = await page.evaluate(() => {
      const named = (holder: Element, name: string) => holder.getAttribute(name) ?? '';
      const buttons = [...document.querySelectorAll('.print-page [popovertarget]')].map(
        (button) => {
          return named(button, 'popovertarget');
        },
      );
      const marks = [...document.querySelectorAll('.print-page svg [marker-end]')].map((line) => {
        return /#([^)"]+)/.exec(named(line, 'marker-end'))?.[1] ?? '';
      });
      return [...buttons, ...marks].filter((id) => document.getElementById(id) === null);
    });
    expect(lost).toEqual([]);
  }
});

test('what is folded up is there on paper', async ({ page, visit }) => {
  await visit.open('/acme/runbooks/dialects/');
  await expect(page.getByText('What is folded up.')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('What is folded up.')).toBeVisible();
});

test('the site has the look and the language of its configuration', async ({ page, visit }) => {
  await visit.open('/acme/runbooks/dialects/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('.brand img')).toHaveAttribute('src', '/acme/logo.svg');
  await expect(
    page.getByRole('navigation', { name: 'Website' }).getByRole('link', { name: 'Pager' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Freeze until Monday' })).toHaveAttribute(
    'href',
    '/acme/reviews/',
  );
  await expect(page.locator('.site-footer')).toHaveCSS('border-top-width', '3px');
  await expect(page.locator('.prose a').first()).toHaveCSS('color', 'rgb(122, 31, 162)');
  await expect(page.getByText('שלום עולם')).toHaveCSS('direction', 'rtl');
});

test('the bar above has room for links of the site, and for its own name', async ({
  page,
  visit,
}) => {
  await visit.open('/acme/runbooks/dialects/');
  for (const width of [768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await page
      .locator('.brand span, .search-link, .header-tools')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
    expect(`${width}: ${cut}`).toBe(`${width}: 0`);
  }
});

test('a rule right ahead of a chapter, which begins with one, is not drawn', async ({
  page,
  visit,
}) => {
  await visit.open('/acme/runbooks/dialects/');
  const rules = page.locator('.prose hr');
  await expect(rules).toHaveCount(2);
  await expect(rules.first()).toBeHidden();
  await expect(rules.last()).toBeVisible();
});

test('a drawing without a size takes the width of the text, and of the window', async ({
  page,
  visit,
}) => {
  await visit.open('/acme/runbooks/dialects/');
  const drawing = page.getByRole('img', { name: 'Ein Kreis' }).first();
  const widthOf = async (place: typeof drawing) => (await place.boundingBox())?.width;
  const textWidth = await widthOf(page.locator('p').filter({ has: drawing }));
  expect(textWidth).toBeGreaterThan(500);
  expect(await widthOf(drawing)).toBe(textWidth);
  await drawing.click();
  const dialog = page.getByRole('dialog', { name: 'Ein Kreis' });
  await expect(dialog).toBeVisible();
  expect(await widthOf(dialog.getByRole('img'))).toBeGreaterThan(500);
});

test('words are found in other forms, and in scripts without spaces', async ({ page, visit }) => {
  await visit.open('/acme/');
  const marks = page.locator('.prose-hit mark');
  for (const [words, found] of [
    ['Zertifikat', 'Zertifikate'],
    ['haus', 'Häuser.'],
    ['服务器', '服务器'],
    ['检查 连接', '连接'],
    ['再起動', '再起動'],
  ] as const) {
    await page.locator('failure-search textarea').fill(words);
    await expect(marks.filter({ hasText: found }).first()).toBeVisible();
  }
});

test('rows of a list lead to their owner and severity', async ({ page, visit }) => {
  await visit.open('/acme/runbooks/area/');
  await page.getByRole('link', { name: 'payments' }).last().click();
  await expect(page).toHaveURL(/\/acme\/owners\/payments\/$/);
});
