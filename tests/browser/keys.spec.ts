import { AxeBuilder } from '@axe-core/playwright';
import { expect, searchBox, test } from './site-test.ts';

const path = '/docs/runbooks/commands/';

test('j and k move between entries', async ({ page, visit }) => {
  await visit.open(path);
  for (const title of ['Worker stuck', 'Tricky bytes', 'Disk full']) {
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { name: title })).toBeFocused();
    await expect(page.getByRole('heading', { name: title })).toBeInViewport();
  }
  for (const row of ['Host is slow', 'Host is down']) {
    await page.keyboard.press('j');
    await expect(page.getByRole('row', { name: row })).toBeFocused();
  }
  await page.keyboard.press('j');
  await expect(page.getByText('This is the last entry.')).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('c');
  await expect.poll(() => visit.clipboard()).toBe('vmstat 1 5');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'Tricky bytes' })).toBeFocused();
  await page.getByRole('button', { name: 'Copy' }).first().focus();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'Worker stuck' })).toBeFocused();
});

test('c copies the only command of the entry, or the one that has the focus', async ({
  page,
  visit,
}) => {
  await visit.open('/runbooks/ci-operator/#non-mock-compliance-gate-failure');
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect
    .poll(() => visit.clipboard())
    .toBe('cargo test --test non_mock_compliance_gate -- --nocapture');

  await visit.open(path);
  await page.keyboard.press('c');
  await expect(page.getByText(/^There are \d+ commands here/)).toBeVisible();
  const command = page.locator('replay-command', { hasText: 'ps -ef' });
  await command.getByRole('button', { name: 'Copy command 2 of 2' }).focus();
  await page.keyboard.press('c');
  await expect(command.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect.poll(() => visit.clipboard()).toBe('ps -ef\ndf -h /var');
});

test('c does not copy what is destructive or incomplete', async ({ page, visit }) => {
  await visit.open(path);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(page.getByText(/^Not copied yet/)).toBeFocused();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('k');
  await page.keyboard.press('c');
  await expect(page.getByLabel('worker', { exact: true }).first()).toBeFocused();
  expect(await visit.clipboard()).toBe('before');
});

test('Ctrl K leads to the search from anywhere', async ({ page, visit }) => {
  await visit.open(path);
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect(searchBox(page)).toBeFocused();
  await expect(page).toHaveURL(path);
});

test('Ctrl K leads to the search while a value is being typed, and the value stays', async ({
  page,
  visit,
}) => {
  await visit.open(path);
  const field = page.getByLabel('worker', { exact: true }).first();
  await field.fill('w 1');
  await field.press('ControlOrMeta+k');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('w 1');
});

test('a heading or an anchor that is called like the search does not take its keys', async ({
  page,
  visit,
}) => {
  await visit.open('/docs/runbooks/names/#search');
  await expect(page.getByRole('heading', { name: 'Search' })).toBeInViewport();
  for (const key of ['/', 'ControlOrMeta+k']) {
    await visit.open('/docs/runbooks/names/');
    await page.keyboard.press(key);
    await expect(searchBox(page)).toBeFocused();
  }
  await visit.open('/docs/runbooks/names/');
  await page.getByRole('link', { name: 'Search' }).first().click();
  await expect(searchBox(page)).toBeFocused();
  await visit.open('/docs/runbooks/names/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('? lists the keys, and they can be switched off', async ({ page, visit }) => {
  await visit.open(path);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list).toBeVisible();
  await expect(list.getByRole('button', { name: 'Close' })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Worker stuck' })).not.toBeFocused();
  await list.getByLabel('Shortcuts of a single key').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  for (const key of ['j', '?', '/', 'c']) await page.keyboard.press(key);
  await expect(list).toBeHidden();
  await expect(page).toHaveURL(path);
  await page.reload();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Worker stuck' })).not.toBeFocused();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await list.getByLabel('Shortcuts of a single key').check();
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Worker stuck' })).toBeFocused();
});

test('no single key counts while something is being typed', async ({ page, visit }) => {
  await visit.open(path);
  const field = page.getByLabel('worker', { exact: true }).first();
  await field.focus();
  await page.keyboard.type('j?/ck');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('j?/ck');
  await expect(page).toHaveURL(path);
  await visit.open('/docs/');
  await searchBox(page).focus();
  await page.keyboard.type('j?/ck');
  await expect(searchBox(page)).toHaveValue('j?/ck');
});

test('keys with a modifier are left to the browser', async ({ page, visit }) => {
  await visit.open(path);
  for (const key of ['Alt+j', 'ControlOrMeta+j', 'Alt+c', 'ControlOrMeta+Alt+k']) {
    const isTaken = await page.evaluate((name) => {
      const key = name.split('+').at(-1) ?? '';
      const event = new KeyboardEvent('keydown', {
        key,
        altKey: name.includes('Alt'),
        ctrlKey: name.includes('Control'),
        bubbles: true,
        cancelable: true,
      });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    }, key);
    expect(`${key} ${isTaken}`).toBe(`${key} false`);
  }
});
