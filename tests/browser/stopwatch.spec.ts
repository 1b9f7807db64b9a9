import type { Page } from '@playwright/test';
import { expect, searchBox, status, test } from './site-test.ts';

/** A page of a site with some 500 others, where somebody is when the alarm comes. */
const start = '/nested/runbooks/aws/etcd-service/recovery/errorbudgetburn-3/';
const line = 'etcd-service shard 0 is down';
const command = './replay.sh --service etcd-service --shard 0 --state down';
const paste = 'ControlOrMeta+V';

interface Task {
  /** What the clipboard holds at the start. */
  copied?: string;
  /** All keys that the task takes: one more would be needed if one of them did less. */
  keys: readonly string[];
  /** What there is in the end. */
  goal(page: Page): Promise<void>;
}

const opened = (path: RegExp) => (page: Page) => expect(page).toHaveURL(path);
const listed = (name: string) => async (page: Page) => {
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show them all' }).first()).toBeVisible();
};

const tasks: Readonly<Record<string, Task>> = {
  'a line that matches, to its command in the clipboard': {
    copied: line,
    keys: ['/', paste, 'Enter', 'c'],
    goal: (page) =>
      expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(command),
  },
  'a line that nothing matches, to what is closest and a draft': {
    copied: 'panic: etcd-service shard 0 went down',
    keys: ['/', paste],
    goal: async (page) => {
      await expect(page.getByRole('heading', { level: 2, name: /^Closest/ })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Copy a draft entry' })).toBeVisible();
    },
  },
  'words, to the runbook': {
    keys: ['/', ...'quota down aws', 'Enter', 'Enter'],
    goal: opened(/\/aws\/quota-service\/(?:recovery\/)?down-\d+\/$/),
  },
  'an owner, to its runbooks': {
    keys: ['/', ...'team-storage'],
    goal: listed('Owner team-storage'),
  },
  'a tag, to its runbooks': {
    keys: ['/', ...'etcd-service'],
    goal: listed('Tag etcd-service'),
  },
  'the name of a file, to its page': {
    keys: ['/', ...'down-12.md', 'Enter', 'Enter'],
    goal: opened(/\/quota-service\/recovery\/down-12\/$/),
  },
};

for (const [name, { copied, keys, goal }] of Object.entries(tasks)) {
  test(`${name}: ${keys.length} keys`, async ({ page, visit }) => {
    await visit.open(start);
    await page.evaluate((text) => navigator.clipboard.writeText(text), copied ?? '');
    const began = Date.now();
    for (const [at, key] of keys.entries()) {
      // A person sees the results before they go to them.
      if (key === 'Enter') await expect(page.locator('.result a').first()).toBeVisible();
      if (key === 'c' && keys[at - 1] === 'Enter')
        await expect(page.locator('.result a:focus')).toBeVisible();
      await page.keyboard.press(key);
    }
    await goal(page);
    tell(name, `${keys.length} keys`, began);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a line that matches, to its command: 2 taps', async ({ page, visit }) => {
    await visit.open(start);
    const began = Date.now();
    await page.locator('.search-link').tap();
    await searchBox(page).fill(line);
    await expect(status(page)).toHaveText('One entry matches.');
    await page.locator('.result').getByRole('button', { name: 'Copy' }).first().tap();
    await expect.poll(() => visit.clipboard()).toBe(command);
    tell('on a phone', '2 taps', began);
  });
});

/** A row of the table of the stopwatch. */
function tell(name: string, effort: string, began: number): void {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  test.info().annotations.push({ type: 'stopwatch', description: `${effort}, ${seconds} s` });
  if (process.env['STOPWATCH']) process.stdout.write(`${name} | ${effort} | ${seconds} s\n`);
}
