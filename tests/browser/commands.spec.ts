import { expect, test } from './site-test.ts';

interface Exported {
  runbooks: { id: string; entries: { replay: { code: string; placeholders: unknown[] }[] }[] }[];
}

test('copies every command of the site byte for byte', async ({ page, visit, request }) => {
  let copied = 0;
  for (const base of ['/', '/docs/']) {
    const catalog: Exported = await (await request.get(`${base}catalog.json`)).json();
    for (const { id, entries } of catalog.runbooks) {
      const wanted = entries
        .flatMap((entry) => entry.replay)
        .filter((command) => command.placeholders.length === 0);
      if (wanted.length === 0) continue;
      await visit.open(`${base}runbooks/${encodeURI(id)}/`);
      const found: string[] = [];
      for (const command of await page.locator('replay-command:not(:has(var))').all()) {
        await command.getByRole('button').click();
        found.push(await visit.clipboard());
      }
      for (const { code } of wanted) {
        expect(found).toContain(code);
        copied += 1;
      }
    }
  }
  expect(copied).toBeGreaterThan(20);
});

test('asks for values instead of copying a command that is not complete', async ({
  page,
  visit,
}) => {
  await visit.open('/runbooks/ci-operator/');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const command = page.locator('replay-command', { hasText: '<suite_name>' }).first();
  await command.getByRole('button', { name: 'Copy' }).click();
  const field = command.getByLabel('suite_name');
  await expect(field).toBeFocused();
  expect(await visit.clipboard()).toBe('before');

  await field.fill('e2e_tui');
  await expect(command.locator('code')).toHaveText('cargo test --test e2e_tui -- --nocapture');
  await command.locator('.command-tools').getByRole('button').click();
  expect(await visit.clipboard()).toBe('cargo test --test e2e_tui -- --nocapture');

  await command.getByRole('button', { name: 'Copy as it is' }).click();
  expect(await visit.clipboard()).toBe('cargo test --test <suite_name> -- --nocapture');
});

test('refuses a value that the shell would take for something else', async ({ page, visit }) => {
  await visit.open('/runbooks/ci-operator/');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const command = page.locator('replay-command', { hasText: '<suite_name>' }).first();
  await command.getByRole('button', { name: 'Copy' }).click();
  await command.getByLabel('suite_name').fill('--help');
  await expect(command.locator('.problem')).toContainText('option');
  await command.getByLabel('suite_name').press('Enter');
  expect(await visit.clipboard()).toBe('before');
});

test('can be done by keyboard alone, from the search to the clipboard', async ({ page, visit }) => {
  await visit.open('/runbooks/flake-governance/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL('/#search');
  await expect(page.locator('#search')).toBeFocused();
  await page.keyboard.type('PARITY GATE FAIL');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Parity suite gate failure' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await visit.clipboard()).toContain('cargo test --test ci_full_suite_gate');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/runbooks/ci-operator/#parity-suite-gate-failure');
});
