import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, searchBox, test } from './site-test.ts';

const path = '/docs/runbooks/commands/';
const source = join(import.meta.dirname, '../fixtures/site/runbooks/commands.md');

interface Exported {
  runbooks: { id: string; entries: { replay: { code: string; placeholders: unknown[] }[] }[] }[];
}

/** The fenced commands of a section as they stand in the file, without a trailing newline. */
async function fencesOf(section: string): Promise<string[]> {
  const text = await readFile(source, 'utf8');
  const [, own = ''] = text.split(`## ${section}\n`);
  const fences = (own.split('\n## ')[0] ?? '').matchAll(/^( *)```bash\n([\s\S]*?)^ *```$/gm);
  return [...fences].map(([, indent = '', code = '']) =>
    code.replace(new RegExp(`^${indent}`, 'gm'), '').replace(/\n+$/, ''),
  );
}

/** Copies a command, twice asked where it is destructive, and waits until it says so. */
async function copy(command: Locator): Promise<void> {
  const button = command.locator('.command-tools .copy');
  await button.click();
  const again = command.getByRole('button', { name: 'Copy it anyway' });
  if (await again.isVisible()) await again.click();
  await expect(button).toHaveText('Copied');
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
        await copy(command);
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

test('copies tricky blocks as they stand in the file', async ({ page, visit }) => {
  const wanted = await fencesOf('Tricky bytes');
  expect(wanted).toHaveLength(5);
  await visit.open(path);
  const entry = page.locator('.entry', { hasText: 'Tricky bytes' });
  const found: string[] = [];
  for (const command of await entry.locator('replay-command').all()) {
    await copy(command);
    found.push(await visit.clipboard());
  }
  expect(found).toEqual(wanted);
});

test('copies what is selected by hand as it stands, too', async ({ page, visit }) => {
  await visit.open(path);
  for (const index of [0, 1]) {
    const code = page.locator('replay-command code').nth(index);
    const wanted = await code.evaluate((element) => element.textContent);
    await code.evaluate((element) => document.getSelection()?.selectAllChildren(element));
    await page.keyboard.press('ControlOrMeta+C');
    await expect.poll(() => visit.clipboard()).toBe(wanted);
  }
});

test('says so when a placeholder is copied by hand', async ({ page, visit }) => {
  await visit.open(path);
  const code = page.locator('replay-command code').first();
  await code.evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+C');
  await expect(page.getByText(/^Copied with <worker>, <host>, <run> left in/)).toBeVisible();
});

test('gives each of several commands a button of its own', async ({ page, visit }) => {
  await visit.open(path);
  const command = page.locator('replay-command', { hasText: 'ps -ef' });
  const buttons = command.getByRole('button');
  await expect(buttons).toHaveCount(3);
  await command.getByRole('button', { name: 'Copy command 1 of 2' }).click();
  await expect(command.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect.poll(() => visit.clipboard()).toBe('ps -ef');
  await command.getByRole('button', { name: 'Copy command 2 of 2' }).click();
  await expect.poll(() => visit.clipboard()).toBe('df -h /var');
  await command.getByRole('button', { name: 'Copy all' }).click();
  await expect.poll(() => visit.clipboard()).toBe('ps -ef\ndf -h /var');
});

test('does not cut a block whose commands depend on one another', async ({ page, visit }) => {
  await visit.open(path);
  const entry = page.locator('.entry', { hasText: 'Tricky bytes' });
  await expect(
    entry.locator('replay-command', { hasText: 'set -euo' }).getByRole('button'),
  ).toHaveCount(1);
  await expect(
    entry.locator('replay-command', { hasText: 'mktemp' }).getByRole('button'),
  ).toHaveCount(1);
});

test('says that it copied', async ({ page, visit }) => {
  await visit.open(path);
  await copy(page.locator('replay-command', { hasText: 'mktemp' }));
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
});

test('says so when the browser does not let it copy', async ({ page, visit }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await visit.open(path);
  const command = page.locator('replay-command', { hasText: 'mktemp' });
  await command.getByRole('button').click();
  await expect(command.getByRole('button', { name: 'Not copied' })).toBeVisible();
});

test('can be done by keyboard alone, from the search to the clipboard', async ({ page, visit }) => {
  await visit.open('/runbooks/flake-governance/');
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('PARITY GATE FAIL');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Parity suite gate failure' })).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect.poll(() => visit.clipboard()).toContain('cargo test --test ci_full_suite_gate');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/runbooks/ci-operator/#parity-suite-gate-failure');
});

test('what is typed before the search is loaded is searched all the same', async ({ page }) => {
  const held = Promise.withResolvers<void>();
  await page.route(/search-dialog.*\.js/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/#search', { waitUntil: 'commit' });
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('PARITY GATE FAIL');
  await page.keyboard.press('Enter');
  held.resolve();
  await expect(page.getByRole('link', { name: 'Parity suite gate failure' })).toBeFocused();
  expect(await searchBox(page).inputValue()).toBe('PARITY GATE FAIL');
});
