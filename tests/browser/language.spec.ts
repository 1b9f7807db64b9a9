import type { Page } from '@playwright/test';
import { englishIn } from '../site/language/english-words.ts';
import { shownTexts } from '../site/language/shown-texts.ts';
import { expect, settled, test } from './site-test.ts';

/** A site in Japanese whose runbooks have no English word: what is English on it is the interface. */
const sick = '/foreign/runbooks/%D1%81%D0%BA%D0%BB%D0%B0%D0%B4/%D1%81%D0%B1%D0%BE%D0%B8/';

/** Collects what is English in each state that it looks at. */
class Reader {
  readonly #page: Page;
  readonly #left = new Set<string>();

  constructor(page: Page) {
    this.#page = page;
  }

  async look(state: string): Promise<void> {
    for (const text of shownTexts(await this.#page.content())) this.read(state, text);
  }

  read(state: string, text: string): void {
    if (englishIn(text).length > 0) this.#left.add(`${state}: ${text}`);
  }

  done(): void {
    expect([...this.#left]).toEqual([]);
  }
}

test.use({ actionTimeout: 15_000 });

const box = (page: Page) => page.locator('failure-search textarea');

async function search(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
  await expect(page.locator('.search-status')).not.toBeEmpty();
  // What comes after the first results is there, too.
  await settled(page);
}

test('a search says everything in the language of the site', async ({ page, visit }) => {
  const reader = new Reader(page);
  await visit.open('/foreign/');
  await reader.look('home');
  const log = (lines: string[]) => lines.join('\n');
  const searches: readonly [state: string, text: string][] = [
    ['match', 'очередь а1 стоит'],
    ['match of a row', 'Е123 квота'],
    ['part of a signature', 'полка'],
    ['log', log(['очередь а1 стоит', 'x', 'очередь а2 стоит', 'полка с пуста сейчас'])],
    ['many values', log(Array.from({ length: 9 }, (_, n) => `очередь а${n} стоит`))],
    ['odd value', 'полка $(rm) пуста сейчас'],
    ['miss', log(['а', 'panic: очередь а1 едет', 'panic: полка с пустая', 'panic: б'])],
    ['miss of a line', 'ERROR: очередь а1 поехала и полка пуста теперь'],
    ['another case', 'panic: ОЧЕРЕДЬ а1 стоит'],
    ['several words', 'panic: очередь а б стоит'],
    ['similar', 'кран капает и мигает лампа на стене'],
    ['mistyped', 'кран капаетт мигаетт лампа'],
    ['credential', 'ERROR: вход password=hunter22 отказан'],
    ['title', 'Сбои склада'],
    ['owner', 'склад'],
    ['severity', 'высокая'],
    ['tag', 'очередь'],
    ['file', 'склад/сбои.md'],
    ['former address', 'старое'],
    ['artifact', 'b.log'],
    ['words', 'звони заполни'],
    ['nothing', 'щщщщщщ'],
  ];
  for (const [state, text] of searches) {
    await search(page, text);
    await reader.look(state);
  }
  await page.locator('[data-action="clear"]').click();
  await search(page, 'очередь а1 стоит');
  await page.locator('[data-action="link"]').click();
  await reader.look('link copied');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'к.log', mimeType: 'text/plain', buffer: Buffer.from('все хорошо\n') });
  await expect(page.locator('.search-status')).toContainText('к.log');
  await reader.look('file');
  for (const packed of ['\x28\xb5\x2f\xfd', 'PK\x03\x04damaged']) {
    await page.locator('input[type=file]').setInputFiles({
      name: 'к',
      mimeType: 'application/zstd',
      buffer: Buffer.from(packed, 'latin1'),
    });
    await settled(page);
    await reader.look('packed');
  }
  reader.done();
});

test('a runbook says everything in the language of the site', async ({ page, visit }) => {
  const reader = new Reader(page);
  await visit.open(sick);
  await reader.look('runbook');
  for (const key of ['k', '?']) {
    await page.keyboard.press(key);
    await settled(page);
    await reader.look(`key ${key}`);
  }
  await page.keyboard.press('Escape');
  for (let times = 0; times < 12; times += 1) await page.keyboard.press('j');
  await settled(page);
  await reader.look('last entry');
  await page.keyboard.press('c');
  await settled(page);
  await reader.look('no command');
  const command = page.locator('replay-command', { hasText: 'queuectl' }).first();
  await command.locator('.command-tools .copy').click();
  await reader.look('value asked for');
  await command.locator('.command-note button').first().click();
  await settled(page);
  await reader.look('copied as written');
  for (const value of ['a b', '$(x)', '-x', '@x', 'a=b', "'!x"]) {
    await command.locator('var input').first().fill(value);
    await settled(page);
    await command.locator('.command-tools .copy').click();
    await settled(page);
    await reader.look(`value ${value}`);
  }
  await command.locator('.command-tools .quiet').click();
  await reader.look('values cleared');
  const danger = page.locator('replay-command', { hasText: 'git clean' });
  await danger.locator('.command-tools .copy').click();
  await reader.look('danger asks');
  await danger.locator('.command-note button').first().click();
  await reader.look('danger');
  await page.locator('task-list input').first().check();
  await reader.look('task');
  for (let times = 0; times < 3; times += 1) {
    await page.locator('theme-toggle button').click();
    await settled(page);
    await reader.look('theme');
  }
  await page.goto(`${sick}#нет-такого`);
  await settled(page);
  await reader.look('no such anchor');
  await page.keyboard.press('/');
  await settled(page);
  await reader.look('dialog');
  reader.done();
});

test.describe('other pages', () => {
  // One of them is not there.
  test.use({ allowedErrors: /404/ });

  test('say everything in the language of the site', async ({ page, visit }) => {
    const reader = new Reader(page);
    const paths = ['signatures/', 'artifacts/', 'coverage/', 'reviews/', 'changes/', 'browse/'];
    for (const path of [...paths, 'нет/', 'runbooks/политика/', 'runbooks/поход/']) {
      await visit.open(`/foreign/${path}`);
      await settled(page);
      await reader.look(path);
    }
    await page.goto('/foreign/print/');
    await settled(page);
    await reader.look('print');
    await visit.open('/foreign/signatures/');
    await page.locator('button.sort').first().click();
    await page.locator('list-filter input').fill('очередь');
    await settled(page);
    await reader.look('sorted');
    await visit.open('/foreign/runbooks/авария/');
    await page.locator('incident-note > button').click();
    await settled(page);
    await reader.look('incident');
    const note = await visit.clipboard();
    expect(note).toContain('## インシデント: Авария');
    for (const line of note.replace(/```.*?```|`[^`]*`|<[^>]*>/gs, '').split('\n')) {
      reader.read('incident note', line);
    }
    reader.done();
  });
});

test.describe('what cannot be loaded', () => {
  test.use({ allowedErrors: /500|Failed to load/ });

  test('is said in the language of the site', async ({ page, visit }) => {
    const reader = new Reader(page);
    await page.route('**/search-index.json', (route) => route.fulfill({ status: 500 }));
    await visit.open('/foreign/');
    await search(page, 'очередь а1 стоит');
    await expect(page.locator('.search-status')).toContainText('500');
    await reader.look('no index');
    reader.done();
  });
});
