import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { findPlaceholders } from '../../src/core/command/fill/fill.ts';
import { allFillCases } from '../core/command/fill-cases.ts';
import { expect, searchBox, test } from './site-test.ts';

const path = '/docs/runbooks/commands/';
const replay = (page: Page) => page.locator('replay-command').first();
const field = (command: Locator, name: string) => command.getByLabel(name, { exact: true });
const copyAll = (command: Locator) => command.getByRole('button', { name: 'Copy all' });

const complete = `kubectl --context prod get pods -l worker=w-1
kubectl --context prod logs w-1 --since=10m | grep -n "stuck on node-7"
# what it did last
./scripts/replay.sh --run 42 --host node-7 \\
  --out "out/w-1.json" --worker w-1`;

async function fillAll(command: Locator): Promise<void> {
  await field(command, 'env').selectOption('prod');
  await field(command, 'worker').fill('w-1');
  await field(command, 'host').fill('node-7');
  await field(command, 'run').fill('42');
}

test('are typed once, and every command of the page follows', async ({ page, visit }) => {
  await visit.open(path);
  await fillAll(replay(page));
  await expect(replay(page).locator('code')).toHaveText(complete);
  await copyAll(replay(page)).click();
  await expect.poll(() => visit.clipboard()).toBe(complete);
  const other = page.locator('replay-command', { hasText: 'reset.sh' });
  await expect(other.locator('code')).toHaveText('./scripts/reset.sh w-1');
  await expect(field(other, 'worker')).toHaveValue('w-1');
  await field(other, 'worker').fill('w2');
  await expect(replay(page).locator('code')).toContainText('--worker w2');
});

test('are filled in a command that is copied by itself', async ({ page, visit }) => {
  await visit.open(path);
  await field(replay(page), 'worker').fill('w1');
  await replay(page).getByRole('button', { name: 'Copy command 1 of 3' }).click();
  await expect.poll(() => visit.clipboard()).toBe('kubectl --context dev get pods -l worker=w1');
});

test('stay in the tab until they are cleared', async ({ page, visit, context }) => {
  await visit.open(path);
  await fillAll(replay(page));
  await page.reload();
  await expect(replay(page).locator('code')).toHaveText(complete);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  const other = await context.newPage();
  await other.goto(path);
  await expect(field(replay(other), 'worker')).toHaveValue('');
  await other.close();

  const clear = replay(page).getByRole('button', { name: 'Clear values' });
  await clear.click();
  await expect(clear).toBeHidden();
  await expect(copyAll(replay(page))).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Values cleared' })).toBeAttached();
  await expect(replay(page).locator('code')).toContainText(
    '--context dev get pods -l worker=<worker>',
  );
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
  await page.reload();
  await expect(field(replay(page), 'worker')).toHaveValue('');
});

test('that are empty are asked for, until none is', async ({ page, visit }) => {
  await visit.open(path);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const command = replay(page);
  await copyAll(command).click();
  await expect(field(command, 'worker')).toBeFocused();
  const words = 'Not copied. Give a value for worker, host and run.';
  await expect(command.locator('.command-note')).toContainText(words);
  await expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();
  await page.keyboard.type('w1');
  await expect(command.locator('.command-note')).toContainText('Give a value for host and run.');
  await field(command, 'host').fill('node-7');
  await field(command, 'run').fill('42');
  await expect(command.locator('.command-note')).toBeHidden();
  expect(await visit.clipboard()).toBe('before');
  await field(command, 'run').press('Enter');
  await expect(command.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect.poll(() => visit.clipboard()).toContain('--run 42 --host node-7');
});

test('are made of others, also on a way over what no command shows', async ({ page, visit }) => {
  await visit.open('/on-call/runbooks/platform/sampler/');
  await field(replay(page), 'test').fill('org.acme.CartTest#adds');
  await expect(replay(page).locator('code')).toContainText('--package org.acme --only');
});

test('can be left in, which is said', async ({ page, visit }) => {
  await visit.open('/runbooks/ci-operator/');
  const command = page.locator('replay-command', { hasText: '<suite_name>' }).first();
  await command.getByRole('button', { name: /^Copy: / }).click();
  await command.getByRole('button', { name: 'Copy as written, not ready to run' }).click();
  const words = 'Copied as written. The command is not ready to run: it still has placeholders.';
  await expect(command.locator('.command-note')).toHaveText(words);
  await expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();
  await expect(command.locator('.command-tools .copy')).toBeFocused();
  await expect.poll(() => visit.clipboard()).toBe('cargo test --test <suite_name> -- --nocapture');
});

test.describe('that are declared', () => {
  test('offer their values and begin with the default', async ({ page, visit }) => {
    await visit.open(path);
    const env = field(replay(page), 'env');
    await expect(env).toHaveValue('dev');
    const labels = await env
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).label));
    expect(labels).toEqual(['<env>', 'dev', 'staging', 'prod']);
    await expect(replay(page).locator('code')).toContainText('--context dev logs');
  });

  test('refuse what does not fit, and say why', async ({ page, visit }) => {
    await visit.open(path);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    const command = replay(page);
    await fillAll(command);
    const run = field(command, 'run');
    await run.fill('last');
    await expect(command.locator('.command-note')).toHaveText(
      'Check this value: run is \u2068last\u2069. It does not match /\\d+/.',
    );
    await expect(run).toHaveAttribute('aria-invalid', 'true');
    await expect(run).toHaveAccessibleDescription(/It does not match/);
    await run.press('Enter');
    await expect(command.locator('.command-note')).toContainText(
      'Not copied. Check this value: run is',
    );
    expect(await visit.clipboard()).toBe('before');
    await run.fill('43');
    await expect(command.locator('.command-note')).toBeHidden();
    await expect(run).not.toHaveAttribute('aria-invalid');
  });
});

test('are filled in where they can be seen, and wherever they are copied, selected or printed', async ({
  page,
  visit,
}) => {
  await visit.open('/docs/runbooks/shards/');
  const commands = page.locator('replay-command');
  const texts = (): Promise<(string | null)[]> =>
    commands.locator('code').evaluateAll((all) => all.map((one) => one.textContent));
  await field(commands.first(), 'cluster').fill('eu-1');
  await expect(commands.nth(1).locator('code')).toHaveText('./shards.sh show 1 --cluster eu-1');
  expect((await texts()).filter((text) => text?.includes('<cluster>')).length).toBeGreaterThan(150);

  await commands.nth(50).evaluate((command) => 'copy' in command && (command.copy as () => void)());
  await expect.poll(() => visit.clipboard()).toBe('./shards.sh show 50 --cluster eu-1');
  await commands.nth(40).scrollIntoViewIfNeeded();
  await expect(commands.nth(40).locator('code')).toHaveText('./shards.sh show 40 --cluster eu-1');
  await field(commands.nth(40), 'cluster').fill('us-2');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.getSelection()?.selectAllChildren(document.querySelector('main') ?? document.body);
  });
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(async () => (await visit.clipboard()).split('--cluster us-2').length).toBe(181);
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await field(commands.nth(40), 'cluster').fill('ap-3');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect((await texts()).filter((text) => !text?.endsWith('--cluster ap-3'))).toEqual([]);
});

test('refuse a value that the shell would take for something else', async ({ page, visit }) => {
  await visit.open('/runbooks/ci-operator/');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const command = page.locator('replay-command', { hasText: '<suite_name>' }).first();
  await field(command, 'suite_name').fill('--help');
  await expect(command.locator('.command-note')).toContainText('option');
  await field(command, 'suite_name').press('Enter');
  expect(await visit.clipboard()).toBe('before');
  const note = command.locator('.command-note');
  await expect(note).toContainText('Not copied. Check this value: suite_name is');
  await expect(note).toContainText('--help');
  await expect(note.locator('p')).toBeFocused();
  await note.getByRole('button', { name: 'Copy anyway, not ready to run' }).click();
  await expect.poll(() => visit.clipboard()).toBe('cargo test --test <suite_name> -- --nocapture');
});

test('that are not plain are shown for review, and copied by a second press only', async ({
  page,
  visit,
}) => {
  await visit.open(path);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const command = replay(page);
  await fillAll(command);
  await field(command, 'worker').fill('w 1; reboot');
  await expect(command.locator('code')).toContainText('-l worker=<worker>');
  const note = command.locator('.command-note');
  await expect(note).toContainText('Check this value: worker is \u2068w 1; reboot\u2069.');
  await copyAll(command).focus();
  await page.keyboard.press('Enter');
  await expect(note.locator('p')).toBeFocused();
  await expect(note).toContainText('Not copied. Check this value');
  expect(await visit.clipboard()).toBe('before');
  await page.keyboard.press('Tab');
  await expect(note.getByRole('button', { name: 'Copy anyway, not ready to run' })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => visit.clipboard()).toContain('-l worker=<worker>');
  expect(await visit.clipboard()).not.toContain('reboot');
});

test('are filled in by the page as Node fills them in', async ({ page, visit }) => {
  await visit.open('/runbooks/ci-operator/');
  const command = page.locator('replay-command', { hasText: '<suite_name>' }).first();
  await field(command, 'suite_name').fill('a');
  const loaded = await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .find((name) => /fill-command/.test(name)),
  );
  const script = (await loaded.jsonValue()) ?? '';
  const cases = allFillCases.map((each) => ({
    each,
    placeholders: findPlaceholders(each.code, each.shell),
  }));
  const found = await page.evaluate(
    async ({ url, all }) => {
      const module = await import(url);
      const loadFill = Object.values(module).find((one) => typeof one === 'function');
      if (typeof loadFill !== 'function') throw new Error('no function to fill in commands');
      const fill = await loadFill(false);
      return all.map(({ each: { code, shell, values }, placeholders }) => {
        const { code: filled, ready } = fill({ code, placeholders }, shell, values);
        return { filled, ready };
      });
    },
    { url: script, all: cases },
  );
  expect(found.map(({ ready }) => ready)).toEqual(allFillCases.map(({ ready }) => ready));
  for (const [index, { filled }] of allFillCases.entries()) {
    if (filled !== null) expect(found[index]?.filled).toBe(filled);
  }
});

test('come from a matched log through the link to the entry', async ({ page, visit }) => {
  await visit.open('/docs/');
  await searchBox(page).fill('worker w-3 stuck on node-9');
  const result = page.locator('.result').first();
  await expect(field(result, 'worker').first()).toHaveValue('w-3');
  expect(await keptValues(page)).not.toContain('w-3');
  await result.getByRole('link', { name: 'Worker stuck' }).click();
  await expect(page).toHaveURL('/docs/runbooks/commands/#worker-stuck');
  await expect(field(replay(page), 'worker')).toHaveValue('w-3');
  await expect(replay(page).locator('code')).toContainText('--host node-9');
});

test('come along to another tab', async ({ page, visit, context }) => {
  await visit.open('/docs/');
  await searchBox(page).fill('worker w-3 stuck on node-9');
  const link = page.locator('.result').getByRole('link', { name: 'Worker stuck' });
  const opened: Page[] = [];
  context.on('page', (tab) => opened.push(tab));
  // The browser of the npm package reports a new tab to no one in about 1 of 40 runs under load.
  await expect(async () => {
    await link.click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(() => opened.length, { timeout: 10_000 }).toBeGreaterThan(0);
  }).toPass();
  // A busy tab answers late.
  await page.evaluate(() => {
    for (const start = Date.now(); Date.now() - start < 5_000; );
  });
  const [other] = opened;
  if (other === undefined) throw new Error('no tab has opened');
  await expect(field(replay(other), 'host')).toHaveValue('node-9');
  expect(await keptValues(page)).not.toContain('node-9');
});

/** What the tab keeps beside the last search. */
function keptValues(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...sessionStorage, 'replaybook-search': undefined }));
}

test('are printed with their values', async ({ page, visit }) => {
  await visit.open(path);
  await fillAll(replay(page));
  await page.emulateMedia({ media: 'print' });
  await expect(field(replay(page), 'worker')).toBeHidden();
  await expect(replay(page).getByText('w-1').first()).toBeVisible();
});

for (const width of [360, 640, 1280]) {
  test(`fit the page at ${width} pixels, however long the value`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height: 800 });
    await visit.open(path);
    await field(replay(page), 'worker').fill('a-very-long-name-of-a-worker '.repeat(8));
    await field(replay(page), 'run').fill('x');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in fields, ${colorScheme}`, async ({ page, visit }) => {
    await page.emulateMedia({ colorScheme });
    await visit.open(path);
    await copyAll(replay(page)).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await fillAll(replay(page));
    await field(replay(page), 'run').fill('x');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe('where the code that quotes them cannot be loaded', () => {
  test.use({ allowedErrors: /ERR_FAILED/ });

  test('are asked for rather than copied as they stand', async ({ page, visit }) => {
    await page.route('**/fill-command*', (route) => route.abort());
    await visit.open(path);
    await page.evaluate(() => navigator.clipboard.writeText('as it was'));
    await field(replay(page), 'worker').fill('w1');
    await expect(replay(page)).toContainText('Cannot load the code that quotes the values.');
    await page.reload();
    await expect(replay(page)).toContainText('Cannot load the code that quotes the values.');
    await replay(page).getByRole('button', { name: 'Copy command 1 of 3' }).click();
    await expect(replay(page)).toContainText('Not copied. Give a value for worker.');
    expect(await visit.clipboard()).toBe('as it was');
  });
});
