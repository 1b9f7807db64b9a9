import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const path = '/docs/runbooks/commands/';
const hostile = 'x; touch /tmp/pwn';
const buttons = /Clear values|Copy all|Copied/;

const first = (page: Page): Locator => page.locator('replay-command').first();
const field = (page: Page, name: string): Locator => first(page).getByLabel(name, { exact: true });

async function fill(page: Page): Promise<void> {
  await field(page, 'worker').fill(hostile);
  await field(page, 'host').fill('node-7');
  await field(page, 'run').fill('42');
  // The value is not plain, so its placeholder stays.
  await expect(first(page).locator('code')).toContainText('--run 42 --host node-7');
}

async function drag(page: Page, from: Locator, to: Locator, below: number): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('It is not on the page.');
  await page.mouse.move(start.x + 2, start.y + Math.min(12, start.height / 2));
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 5, end.y + end.height + below, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+C');
}

/** The commands as the page shows them, without those that only a part of was wanted of. */
const shown = (commands: Locator): Promise<string[]> =>
  commands.locator('code').evaluateAll((all) => all.map((code) => code.textContent ?? ''));

test('a command that is selected from the text above it is copied as it stands', async ({
  page,
  visit,
}) => {
  await visit.open(path);
  await fill(page);
  const label = page.locator('[data-field="replay"] .field-label').first();
  const [command = ''] = await shown(first(page));
  await drag(page, label, first(page).locator('pre'), -2);
  await expect.poll(() => visit.clipboard()).toMatch(/^Replay/);
  expect(await visit.clipboard()).toBe(`Replay\n\n${command}`);
  expect(command).not.toContain(hostile);
});

test('a command that is selected past its end is copied without its buttons', async ({
  page,
  visit,
}) => {
  await visit.open(path);
  await fill(page);
  const [command = ''] = await shown(first(page));
  await first(page).evaluate((element) => {
    const { parentNode } = element;
    const place = [...(parentNode?.childNodes ?? [])].indexOf(element) + 1;
    const code = element.querySelector('code') ?? element;
    document.getSelection()?.setBaseAndExtent(code, 0, parentNode ?? element, place);
  });
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => visit.clipboard()).toBe(command);
  // What is selected stays selected.
  expect(await page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(false);
});

test('the whole page is copied with each command once, and says what is open', async ({
  page,
  visit,
}) => {
  for (const isFilled of [false, true]) {
    await visit.open(path);
    if (isFilled) await fill(page);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.mouse.click(4, 400);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    await expect.poll(() => visit.clipboard()).not.toBe('');
    const copied = await visit.clipboard();
    const commands = await shown(page.locator('replay-command'));
    let at = 0;
    for (const command of commands) {
      const found = copied.indexOf(command, at);
      expect(found, command).toBeGreaterThanOrEqual(at);
      at = found + command.length;
    }
    expect(copied).toContain('Tricky bytes');
    expect(copied).not.toMatch(buttons);
    // Only in commands, never by itself.
    const wanted = commands.join('\n').split(hostile).length;
    expect(copied.split(hostile).length).toBe(wanted);
    if (isFilled) continue;
    await expect(page.getByText(/^Copied with <worker>, .* left in/)).toBeVisible();
  }
});

test('programs that take formatted text get the commands unaltered, too', async ({
  page,
  visit,
}) => {
  await visit.open(path);
  await fill(page);
  const [command = ''] = await shown(first(page));
  await drag(page, page.getByRole('heading', { level: 1 }), first(page).locator('pre'), 100);
  const markup = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
  const read = await page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    const links = [...body.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    return { command: body.querySelector('pre')?.textContent, text: body.textContent, links };
  }, markup);
  expect(read.command).toBe(command);
  expect(read.text).not.toMatch(buttons);
  for (const link of read.links) expect(link).toMatch(/^https?:/);
});

test('text without commands, and the value of a field, are left to the browser', async ({
  page,
  visit,
}) => {
  await visit.open(path);
  await fill(page);
  await field(page, 'worker').press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => visit.clipboard()).toBe(hostile);
  await page.getByRole('heading', { level: 1 }).selectText();
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => visit.clipboard()).toMatch(/^\w[^\n]*\n?$/);
});

test('where there is no clipboard API a button copies its command, whatever is selected', async ({
  page,
  visit,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await visit.open(path);
  await page.evaluate(() => {
    document.addEventListener('paste', ({ clipboardData }) => {
      const read = (type: string): string => clipboardData?.getData(type) ?? '';
      document.title = JSON.stringify([read('text/plain'), read('text/html')]);
    });
    document.getSelection()?.selectAllChildren(document.querySelector('main') ?? document.body);
  });
  const command = page.locator('replay-command', { hasText: 'vmstat' });
  await command.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(command.getByRole('button', { name: 'Copied' })).toBeVisible();
  await field(page, 'worker').press('ControlOrMeta+V');
  await expect.poll(() => page.title()).toBe(JSON.stringify(['vmstat 1 5', '']));
});

test('a selection that is dragged away gives the commands unaltered, too', async ({
  page,
  visit,
}) => {
  await visit.open(path);
  await fill(page);
  const [command = ''] = await shown(first(page));
  await page.evaluate(() => {
    const target = document.createElement('div');
    target.textContent = 'drop here';
    target.style.cssText = 'position:fixed;top:0;left:0;width:200px;height:100px;z-index:99';
    target.addEventListener('dragover', (event) => event.preventDefault());
    target.addEventListener('drop', (event) => {
      event.preventDefault();
      document.title = event.dataTransfer?.getData('text/plain') ?? '';
    });
    document.body.append(target);
    const range = document.createRange();
    range.selectNode(document.querySelector('replay-command') ?? document.body);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  const word = await first(page)
    .locator('.statement')
    .first()
    .evaluate((element) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const range = document.createRange();
      if (text !== null) range.selectNode(text);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 6, y: top + height / 2 };
    });
  await page.mouse.move(word.x, word.y);
  await page.mouse.down();
  await page.mouse.move(word.x - 20, word.y - 20, { steps: 4 });
  await page.mouse.move(60, 40, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => document.title)).toContain('kubectl');
  expect(await page.evaluate(() => document.title)).toBe(command.replaceAll(/\s+/g, ' '));
});
