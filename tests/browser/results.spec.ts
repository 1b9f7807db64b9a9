import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, paste, searchBox, status, test } from './site-test.ts';

const groupOf = (page: Page, name: string | RegExp) =>
  page.locator('.result-group').filter({ has: page.getByRole('heading', { level: 2, name }) });
const entry = (page: Page, title: string) =>
  page.locator('.result').filter({ has: page.getByRole('heading', { level: 3, name: title }) });

/** Drops a file on the page, not on the search box. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file = '', content = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file));
      return transfer;
    },
    [name, text],
  );
  for (const type of ['dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer });
  }
}

test.describe('a result', () => {
  test('of an alert has its commands, first steps, owner, severity and overdue review', async ({
    page,
    visit,
  }) => {
    await visit.open('/on-call/');
    await paste(page, 'alertname=CheckoutLatencyHigh fired');
    const alert = entry(page, 'CheckoutLatencyHigh');
    await expect(alert.locator('.result-facts')).toHaveText(
      /critical\s*Owner: payments\s*Review overdue since 2025-07-09/,
    );
    await expect(alert.locator('replay-command code')).toHaveText([
      'kubectl get pods -n payments -l app=<app>',
      /pg_stat_activity/,
      /pg_terminate_backend\(<pid>\)/,
    ]);
    await expect(alert).toContainText('Tell the support channel.');
    await expect(alert).not.toContainText('Write it down.');
    await expect(alert).toContainText('Page the payments lead');
    await expect(alert).not.toContainText('no replay command');
    const kill = alert.locator('replay-command').last();
    await kill.getByLabel('pid', { exact: true }).fill('4711');
    await kill.getByLabel('pid', { exact: true }).press('Enter');
    await expect(kill.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await visit.clipboard()).toBe('psql -c "SELECT pg_terminate_backend(4711)"');
    await expect(alert).toContainText('Restart <app> with');
    await alert.getByLabel('app', { exact: true }).fill('cart');
    await expect(alert).toContainText('Restart cart with');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('of a row of a table has its other cells', async ({ page, visit }) => {
    await visit.open('/on-call/');
    await searchBox(page).fill('error E1234 quota exceeded');
    await expect(entry(page, 'E1234 quota')).toContainText('Ask for more quota in the portal.');
  });

  test('whose entry has no names for what it says has its text, and a place beside its like', async ({
    page,
    visit,
  }) => {
    await visit.open('/on-call/');
    await searchBox(page).fill('ERROR kiln door refused to close');
    const places = ['kilns/1.0/faults', 'kilns/2.0/faults'];
    await expect(page.locator('.result-jumps small')).toHaveText(places);
    await expect(page.locator('.result-title > span')).toHaveText(places);
    await expect(page.locator('.result').first()).toContainText('Clean the hinge');
    await searchBox(page).fill('clean hinge');
    const hits = page.locator('.prose-hit .result-title');
    await expect(hits.filter({ hasText: places[0] ?? '' })).not.toHaveCount(0);
    await expect(hits.filter({ hasText: places[1] ?? '' })).not.toHaveCount(0);
  });

  test('has the commands for each set of values, and those made of others follow', async ({
    page,
    visit,
  }) => {
    await visit.open('/on-call/');
    await paste(page, 'FAILED test a.Cart#adds in cart\nFAILED test a.Tax#rounds in tax');
    const sets = page.locator('.hit-set');
    await expect(sets).toContainText([/Line 1: a\.Cart#adds cart/, /Line 2: a\.Tax#rounds tax/]);
    const [first, second] = [sets.first(), sets.last()];
    await expect(first.locator('code').first()).toContainText('a.Cart#adds');
    await expect(second.locator('replay-command code')).toContainText(':tax:test --tests a.Tax ');
    await expect(second).toContainText('build/logs/tax.log');
    await second.getByLabel('test', { exact: true }).fill('b.Vat#half');
    await expect(second.locator('replay-command code')).toContainText('--tests b.Vat ');
    await expect(second).toContainText('Letters, digits and');
    await second.getByLabel('test', { exact: true }).fill('b.Vat');
    await second.locator('.command-tools .copy').click();
    await expect(second.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await visit.clipboard()).toBe(
      './gradlew :tax:test --tests b.Vat -Dname=b.Vat --retries 3',
    );
  });

  test('has its commands once for values that none of them takes', async ({ page, visit }) => {
    await visit.open('/on-call/');
    const line = (gate: string, rc: number) =>
      `deploy gate ${gate} is red for release candidate ${rc}`;
    await paste(page, [line('perf', 1), line('smoke', 1), line('perf', 2)].join('\n'));
    const gate = entry(page, 'Deploy gate is red');
    await expect(gate.locator('.hit-set-title')).toHaveText([
      'Line 1 and 1 more: perf',
      'Line 2: smoke',
    ]);
    await searchBox(page).fill([line('perf', 1), line('perf', 2)].join('\n'));
    await expect(gate.locator('.hit-values label')).toHaveText(['1line 1', '2line 2']);
    await expect(gate.getByText('Look at')).toHaveText('Look at gates/perf.json.');
  });

  test('among others can be jumped to, by rank or in the order of the log', async ({
    page,
    visit,
  }) => {
    await visit.open('/on-call/');
    await paste(page, 'FAILED test a.B in tax\nok\nalertname=CheckoutLatencyHigh');
    await expect(status(page)).toHaveText('3 lines read. 2 entries match.');
    const titles = page.locator('.result-title a');
    await expect(titles).toHaveText(['CheckoutLatencyHigh', 'Unit test fails']);
    await page.getByLabel('As in the log').check();
    await expect(titles).toHaveText(['Unit test fails', 'CheckoutLatencyHigh']);
    await page
      .getByRole('navigation', { name: 'Entries that match' })
      .getByText('Checkout')
      .click();
    await expect(titles.last()).toBeFocused();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test.describe('results', () => {
  test('never move when an earlier one is filled in', async ({ page, visit }) => {
    // Its patience has no end here, however slow the machine is.
    await page.addInitScript(() => {
      const real = window.setTimeout;
      const set = (run: () => void, ms?: number) => (Number(ms) >= 1000 ? 0 : real(run, ms));
      Object.assign(window, { setTimeout: set });
    });
    await visit.open('/on-call/');
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/runbooks/**/CheckoutLatencyHigh/', async (route) => {
      await held;
      await route.continue();
    });
    await paste(page, 'FAILED test a.B in tax\nalertname=CheckoutLatencyHigh');
    const [first, second] = [page.locator('.result').first(), page.locator('.result').last()];
    await expect(first).toBeVisible();
    await expect(second.locator('.what-to-do')).toContainText('Quarantine it when it is flaky.');
    await expect(second).toBeHidden();
    answer();
    await expect(second).toBeVisible();
    await expect(first).toContainText('Tell the support channel.');
  });

  test('after one whose page hangs are shown all the same, or when they are jumped to', async ({
    page,
    visit,
  }) => {
    await visit.open('/on-call/');
    await page.route('**/runbooks/**/CheckoutLatencyHigh/', () => {});
    await paste(page, 'FAILED test a.B in tax\nalertname=CheckoutLatencyHigh');
    const jumps = page.getByRole('navigation', { name: 'Entries that match' });
    await jumps.getByText('Unit test').click();
    await expect(entry(page, 'Unit test fails').locator('.result-title a')).toBeFocused();
    await paste(page, 'FAILED test a.C in tax\nalertname=CheckoutLatencyHigh');
    await expect(entry(page, 'Unit test fails')).toBeVisible();
  });

  test('link the owner and the severity of their entry', async ({ page, visit }) => {
    await visit.open('/on-call/');
    await paste(page, 'FAILED test a.B in tax');
    const facts = entry(page, 'Unit test fails').locator('.result-facts');
    await expect(facts.getByRole('link', { name: 'java-guild' })).toHaveAttribute(
      'href',
      '/on-call/owners/java-guild/',
    );
    await facts.getByRole('link', { name: 'low' }).click();
    await expect(page).toHaveURL(/\/on-call\/severities\/low\/$/);
    await expect(page.getByRole('link', { name: 'CI operator runbook' })).toBeVisible();
  });
});

test.describe('where nothing matches', () => {
  test('the page shows what is closest, the failures, a draft for each, and whom to ask', async ({
    page,
    visit,
  }) => {
    await visit.open('/on-call/');
    const log = [
      'make: go',
      'FAILED test a.Cart of cart',
      'panic: boom in zeta',
      'panic: boom in eta',
    ];
    await paste(page, log.join('\n'));
    await expect(status(page)).toHaveText(/^4 lines read\. No entry matches/);
    const closest = groupOf(page, /^Closest/);
    await expect(closest).toContainText('FAILED test <test> in <module>');
    await expect(closest.locator('.departs')).toHaveText('a.Cart of cart');
    const open = groupOf(page, /^Failures without an entry/).locator('.result');
    await expect(open.first()).toContainText('panic: boom in zeta');
    await open.first().getByRole('button', { name: 'Copy a draft entry' }).click();
    await expect(open.first().getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await visit.clipboard()).toContain('```signature\npanic: boom in ');
    await open.first().getByText('Draft it on the command line').click();
    await expect(open.first().locator('replay-command code')).toHaveText(
      "replaybook new --from -:1 <<'LOG_LINE'\npanic: boom in zeta\nLOG_LINE",
    );
    await expect(page.locator('.result-owners')).toContainText('payments (2)');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('the command names the line of a file that was dropped', async ({ page, visit }) => {
    await visit.open('/on-call/');
    await drop(page, "job '7.log", 'all is well\npanic: boom in zeta\n');
    await page.getByText('Draft it on the command line').click();
    await expect(page.locator('.result replay-command code')).toHaveText(
      "replaybook new --from 'job '\\''7.log:2'",
    );
  });

  test('a line that may hold a credential is marked, and the title of a runbook leads there', async ({
    page,
    visit,
  }) => {
    await visit.open('/on-call/');
    await searchBox(page).fill('Error: login failed with password=hunter22 for bob');
    await expect(page.locator('.result .notice')).toContainText('may hold a credential');
    await paste(page, '\nok\nError: glaze runs off the shelf, password=hunter22');
    await expect(page.locator('.result').last()).toContainText('title of a runbook');
    await page.locator('.result').getByRole('link', { name: 'Glaze runs off the shelf' }).click();
    await expect(page).toHaveURL('/on-call/runbooks/kilns/glaze/');
    await expect(page.locator('.tree')).toContainText('Kiln (2.0)');
  });
});

test.describe('words', () => {
  for (const [words, said, first] of [
    ['payments', '2 runbooks: owner and folder payments.', 'CheckoutLatencyHigh'],
    ['java-guild', '1 runbook: owner java-guild.', 'CI operator runbook'],
    ['LEDGER', '1 runbook: tag ledger.', 'LedgerStuck'],
    ['critical', '1 runbook: severity critical.', 'CheckoutLatencyHigh'],
    ['runbooks/platform/ci.md', '1 runbook: file platform/ci.md.', 'CI operator runbook'],
    ['ci operator runbook', '1 runbook: title CI operator runbook.', 'CI operator runbook'],
    ['old/checkout-slow', '1 runbook: former address old/checkout-slow.', 'CheckoutLatencyHigh'],
    ['disk is full', 'One entry matches.', 'Disk is full'],
    ['gates/<gate>.json', 'One entry matches.', 'Deploy gate is red'],
    ['customers give up', '1 place in the text.', 'CheckoutLatencyHigh › Impact'],
    ['enamel gathers', '1 place in the text.', 'Glaze runs off the shelf'],
    ['zzzz qqqq', 'Nothing found.', null],
  ] as const) {
    test(`"${words}" says what it finds`, async ({ page, visit }) => {
      await visit.open('/on-call/');
      await searchBox(page).fill(words);
      await expect(status(page)).toHaveText(said);
      const titles = page.locator('.result-title a');
      if (first === null) await expect(titles).toHaveCount(0);
      else await expect(titles.first()).toHaveText(first);
    });
  }
});

test.describe('the search over a page', () => {
  const path = '/on-call/runbooks/payments/LedgerStuck/';

  test('takes what is typed right behind its key, and copies from the keyboard', async ({
    page,
    visit,
  }) => {
    await visit.open(path);
    await page.keyboard.type('/FAILED test a.B in tax');
    await expect(searchBox(page)).toHaveValue('FAILED test a.B in tax');
    await page.keyboard.press('Enter');
    await expect(page.locator('.result-title a')).toBeFocused();
    await page.keyboard.press('c');
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await visit.clipboard()).toBe('./gradlew :tax:test --tests a.B -Dname=a.B --retries 3');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('is there again on the way back and after a reload, and the values came along', async ({
    page,
    visit,
  }) => {
    await visit.open(path);
    await page.keyboard.press('/');
    await paste(page, 'x\nFAILED test a.B in tax');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/platform\/ci\/#unit-test-fails$/);
    const section = page.locator('.entry').first();
    await expect(section.locator('replay-command code')).toContainText(':tax:test --tests a.B ');
    await expect(section).toContainText('build/reports/tax/a.B.xml');
    await expect(section).toContainText('git log --oneline -- tax');
    await page.goBack();
    await expect(status(page)).toHaveText('2 lines read. One entry matches.');
    await page.reload();
    await expect(status(page)).toHaveText('2 lines read. One entry matches.');
    await page.keyboard.press('Escape');
    // A reload may leave the page before or after the page has noted what it shows.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await page.reload();
    await expect(page.locator('main')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('stays closed if it was closed while it loaded', async ({ page, visit }) => {
    await visit.open(path);
    await page.keyboard.press('/');
    await paste(page, 'FAILED test a.B in tax');
    await expect(status(page)).toHaveText('One entry matches.');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/search-runner*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    release();
    await expect(page.locator('.search-dialog .result')).toHaveCount(1);
    await page.reload();
    await expect(page.locator('main')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('opens with a log that is pasted or dropped anywhere', async ({ page, visit }) => {
    await visit.open(path);
    await page.evaluate(() => navigator.clipboard.writeText('No space left on device: /x'));
    await page.keyboard.press('ControlOrMeta+V');
    await expect(status(page)).toHaveText('One entry matches.');
    await page.keyboard.press('Escape');
    await drop(page, 'job.log', 'a\nE9999 clock\n');
    await expect(status(page)).toHaveText('2 lines read in job.log. One entry matches.');
    await expect(page).toHaveURL(path);
    await page.reload();
    await expect(status(page)).toHaveText('2 lines read in job.log. One entry matches.');
  });
});

test('a first page with a log shows it again after a reload', async ({ page, visit }) => {
  await visit.open('/on-call/');
  await expect(searchBox(page)).toBeFocused();
  await drop(page, 'job.log', 'a\nE9999 clock\n');
  await expect(status(page)).toHaveText('2 lines read in job.log. One entry matches.');
  await page.locator('.result-title a').click();
  await page.goBack();
  await expect(status(page)).toHaveText('2 lines read in job.log. One entry matches.');
});

test.describe('after a deploy', () => {
  // An offline copy has the parts that are gone.
  test.use({ allowedErrors: /404|Failed to (?:load|fetch)/, serviceWorkers: 'block' });

  test('a page whose search is gone says so and loads again, once', async ({ page, visit }) => {
    await visit.open('/on-call/runbooks/payments/LedgerStuck/');
    await page.route('**/search-dialog*.js', (route) => route.fulfill({ status: 404 }));
    const again = page.waitForEvent('load');
    await page.keyboard.press('/');
    await expect(page.getByText('The site has changed.')).toBeVisible();
    await again;
    await page.keyboard.press('/');
    await expect(page.getByText('A part of the page could not be loaded.')).toBeVisible();
    await page.unroute('**/search-dialog*.js');
    await page.reload();
    await page.keyboard.press('/');
    await expect(searchBox(page)).toBeFocused();
  });

  test('the text in the box is still there', async ({ page, visit }) => {
    await page.route('**/search-runner*.js', (route) => route.fulfill({ status: 404 }));
    await visit.open('/on-call/');
    const again = page.waitForEvent('load');
    await searchBox(page).fill('No space left on device: /x');
    await again;
    await page.unroute('**/search-runner*.js');
    await page.reload();
    await expect(status(page)).toHaveText('One entry matches.');
  });
});
