import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const handbook = '/docs/runbooks/handbook/';
const closing = '/docs/runbooks/closing/';

const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
const counts = (page: Page) => page.locator('.task-count [role="status"]');

test('boxes can be ticked, for this tab only', async ({ page, visit, context }) => {
  await visit.open(handbook);
  await expect(page.getByText('1 of 3 done')).toBeVisible();
  await box(page, /queue is empty/).check();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'The verdict.json says' })
    .click({ position: { x: 60, y: 8 } });
  await expect(page.getByText('3 of 3 done')).toBeVisible();
  await page.reload();
  await expect(box(page, /queue is empty/)).toBeChecked();
  await expect(box(page, /verdict\.json says/)).toBeChecked();

  const other = await context.newPage();
  await other.goto(handbook);
  await expect(box(other, /queue is empty/)).not.toBeChecked();
  await other.close();

  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByText('1 of 3 done')).toBeVisible();
  await page.reload();
  await expect(box(page, /queue is empty/)).not.toBeChecked();
  await expect(box(page, /written it down/)).toBeChecked();
});

test('boxes leave links in a task alone', async ({ page, visit }) => {
  await visit.open(handbook);
  await page.getByRole('link', { name: 'pass' }).click();
  await expect(page).toHaveURL('/docs/runbooks/captures/#job-died');
  await page.goBack();
  await expect(box(page, /verdict\.json says/)).not.toBeChecked();
});

test('lists in a list are counted with it, each box by itself', async ({ page, visit }) => {
  await visit.open(closing);
  await expect(counts(page).first()).toHaveText('1 of 6 done, in this tab');
  await box(page, /^Service is up$/).check();
  await box(page, /^in Europe$/).check();
  await expect(counts(page).first()).toHaveText('3 of 6 done, in this tab');
  for (const name of [/^Requests are answered$/, /^Queue is empty$/, /^People know$/]) {
    await expect(box(page, name)).not.toBeChecked();
  }
  await page.getByText('Queue is empty').click();
  await expect(box(page, /^Queue is empty$/)).toBeChecked();
  await expect(counts(page).first()).toHaveText('4 of 6 done, in this tab');
  await page.reload();
  await expect(box(page, /^in Europe$/)).toBeChecked();
  await expect(counts(page).first()).toHaveText('4 of 6 done, in this tab');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(counts(page).first()).toHaveText('1 of 6 done, in this tab');
  await expect(box(page, /^in Asia$/)).toBeChecked();
});

test('what is open looks open below what is done', async ({ page, visit }) => {
  await visit.open(closing);
  const color = (name: string) =>
    page.getByText(name).evaluate((element) => getComputedStyle(element).color);
  const open = await color('in Europe');
  await box(page, /^Requests are answered$/).check();
  expect(await color('in Europe')).toBe(open);
  expect(await color('in Asia')).not.toBe(open);
});

test('criteria of two steps that say the same are two', async ({ page, visit }) => {
  await visit.open(closing);
  await expect(counts(page).nth(1)).toHaveText('0 of 2 done, in this tab');
  await box(page, /^No page came$/)
    .first()
    .check();
  await page.getByText('With its cause.').click();
  await page.reload();
  await expect(counts(page).nth(1)).toHaveText('2 of 2 done, in this tab');
  await expect(counts(page).nth(2)).toHaveText('0 of 1 done, in this tab');
  await expect(box(page, /^No page came$/).nth(1)).not.toBeChecked();
});

test('numbered tasks can be ticked, and hold commands', async ({ page, visit }) => {
  await visit.open(closing);
  const list = page.locator('task-list', { hasText: 'Start the job' });
  await expect(list.locator('.task-count [role="status"]')).toHaveText('0 of 2 done, in this tab');
  await expect(list.locator('ol')).toHaveCSS('list-style-type', 'decimal');
  await list.locator('replay-command').click({ position: { x: 20, y: 10 } });
  await list.getByRole('textbox', { name: 'lock' }).fill('a');
  await expect(box(page, /^Free the lock:$/)).not.toBeChecked();
  await page.getByText('Start the job').click();
  await expect(list.locator('.task-count [role="status"]')).toHaveText('1 of 2 done, in this tab');
});
