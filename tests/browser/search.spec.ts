import { prosePartsOf } from '../../src/site/prose-parts.ts';
import { manyPages } from './many-pages.ts';
import { expect, paste, searchBox, status, test } from './site-test.ts';

const result = '.result';

test('finds an entry by the exact text of its signature', async ({ page, visit }) => {
  await visit.open('/');
  await searchBox(page).fill('conformance_must_pass_gate ... FAILED');
  await expect(status(page)).toHaveText('One entry matches.');
  await expect(page.locator(result).first()).toContainText('Your text is its signature.');
  await page.getByRole('link', { name: 'Extension conformance gate failure' }).click();
  await expect(page).toHaveURL('/runbooks/ci-operator/#extension-conformance-gate-failure');
  await expect(
    page.getByRole('heading', { name: 'Extension conformance gate failure' }),
  ).toBeInViewport();
});

test('finds an entry by a log line that holds its signature, and gives the command', async ({
  page,
  visit,
}) => {
  await visit.open('/');
  await searchBox(page).fill(
    '2026-10-30T02:14:39.8810275Z test conformance_must_pass_gate ... FAILED',
  );
  const first = page.locator(result).first();
  await expect(first.getByRole('heading', { level: 3 })).toHaveText(
    'Extension conformance gate failure',
  );
  await expect(first.locator('mark')).toHaveText('conformance_must_pass_gate ... FAILED');
  await first.getByRole('button', { name: 'Copy' }).click();
  await expect(first.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await visit.clipboard()).toBe(
    'cargo test --test ext_conformance_generated --features ext-conformance \\\n' +
      '  -- conformance_must_pass_gate --nocapture --exact',
  );
});

test('reads a whole log and says which line it was', async ({ page, visit }) => {
  await visit.open('/');
  const lines = Array.from({ length: 4000 }, (_, i) => `2026-10-30T02:14:07Z step ${i} ok`);
  lines[1234] = 'test non_mock_compliance_gate ... FAILED\r';
  await paste(page, lines.join('\n'));
  await expect(status(page)).toHaveText('4,000 lines read. One entry matches.');
  await expect(page.locator(result)).toContainText('Line 1235 contains');
  expect(page.url()).not.toContain('q=');
});

test('reads a long file without filling the box', async ({ page, visit }) => {
  await visit.open('/');
  const noise = Array.from({ length: 60_000 }, (_, i) => `noise ${i}`).join('\n');
  await page.locator('input[type=file]').setInputFiles({
    name: 'job.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${noise}\nPARITY GATE FAIL\n`),
  });
  await expect(status(page)).toHaveText('60,001 lines read in job.log. One entry matches.');
  await expect(page.locator(result)).toContainText('Line 60001');
  await expect(searchBox(page)).toHaveValue('');
});

test('reads a paste that is too long for the box', async ({ page, visit }) => {
  await visit.open('/');
  const noise = Array.from({ length: 30_000 }, (_, i) => `noise ${i}`).join('\n');
  await paste(page, `PARITY GATE FAIL\n${noise}`);
  await expect(status(page)).toHaveText('30,001 lines read. One entry matches.');
  await expect(searchBox(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(status(page)).toHaveText('');
});

test('fills the command with what the log says, and asks for the rest', async ({ page, visit }) => {
  await visit.open('/docs/');
  await searchBox(page).fill("job 42 died on node-7;x rm -rf '/'");
  const command = page.locator('replay-command');
  await expect(command.locator('code')).toHaveText(
    'ssh-run --host <host> --job 42 --note "<note>"',
  );
  await command.locator('.command-tools .copy').click();
  const check = 'Not copied. Check this value: host is \u2068node-7;x\u2069.';
  await expect(page.getByRole('status').filter({ hasText: check })).toBeAttached();
  await command.getByRole('button', { name: 'Change the value' }).click();
  await expect(command.getByLabel('host', { exact: true })).toBeFocused();
  await command.getByLabel('host', { exact: true }).fill('node-7');
  await command.locator('.command-tools .copy').click();
  await expect(command.getByLabel('note', { exact: true })).toBeFocused();
  const said = page.getByRole('status').filter({ hasText: 'Give a value for note.' });
  await expect(said).toBeAttached();
  await command.getByLabel('note', { exact: true }).fill('a-note');
  await command.getByLabel('note', { exact: true }).press('Enter');
  await expect(command.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await visit.clipboard()).toBe('ssh-run --host node-7 --job 42 --note "a-note"');
});

test('offers each value of a log, and a command for all of them', async ({ page, visit }) => {
  await visit.open('/docs/');
  const log = ['unit test cart is red', 'ok', 'unit test tax is red', 'unit test cart is red'];
  await paste(page, log.join('\n'));
  const result = page.locator('.result').first();
  const commands = result.locator('> replay-command, .hit-set replay-command');
  await expect(commands.locator('code')).toHaveText([
    'run-tests --verbose cart',
    'run-tests --verbose tax',
  ]);
  const all = result.locator('.joined-command');
  await expect(all.locator('code')).toHaveText('run-tests --verbose cart tax');
  await expect(result.locator('.hit-set')).toContainText([
    /Line 1 and 1 more: cart.*logs\/cart\.xml/,
    /Line 3: tax.*logs\/tax\.xml/,
  ]);
  await all.getByRole('button', { name: 'Copy' }).click();
  await expect(all.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await visit.clipboard()).toBe('run-tests --verbose cart tax');
});

test('joins the values that fit, and says how many', async ({ page, visit }) => {
  await visit.open('/docs/');
  const log = ['unit test cart is red', 'unit test -x is red', 'unit test tax is red'];
  await paste(page, log.join('\n'));
  const all = page.locator('.joined-command');
  await expect(all).toContainText('For 2 of these 3 values at once:');
  await expect(all.locator('code')).toHaveText('run-tests --verbose cart tax');
});

test('says that something is similar, and never that it matches', async ({ page, visit }) => {
  await visit.open('/');
  await searchBox(page).fill('non mock complaince gate');
  await expect(status(page)).toHaveText(/^1 similar entry and \d places in the text\.$/);
  const similar = page.locator('.result-group', { hasText: 'but do not match it' });
  await expect(similar.getByRole('link').first()).toHaveText('Non-mock compliance gate failure');
  await expect(similar).toContainText('complaince is like compliance');
  await expect(page.getByRole('heading', { name: /^Exact/ })).toHaveCount(0);
});

test('finds prose in every part of a large index', async ({ page, visit }) => {
  await visit.open('/many/');
  const parts = prosePartsOf(manyPages);
  expect(parts.length).toBeGreaterThan(1);
  for (const [part] of parts) {
    await searchBox(page).fill(`turbine${part?.path.slice(5)} hums`);
    const hit = page.locator('.prose-hit').first();
    await expect(hit.getByRole('link')).toHaveText(`Handbook of ${part?.path}`);
  }
});

test('finds prose', async ({ page, visit }) => {
  await visit.open('/');
  await searchBox(page).fill('quarantine');
  const prose = page.locator('.result-group', { hasText: 'In the text of the runbooks' });
  await expect(prose.locator('mark').first()).toHaveText(/quarantine/i);
  await prose.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/runbooks\/flake-governance\//);
});

for (const nonsense of ['qqqq', 'zzxxqq', 'thxqz', 'cargoxqzqzqz']) {
  test(`finds no prose for nonsense: ${nonsense}`, async ({ page, visit }) => {
    await visit.open('/');
    const fetched = page.waitForResponse(/pagefind\/(?:index|wasm)/);
    await searchBox(page).fill(nonsense);
    await fetched;
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('In the text of the runbooks')).toHaveCount(0);
  });
}

test('searches what the address asks for', async ({ page, visit }) => {
  await visit.open(`/?q=${encodeURIComponent('PARITY GATE FAIL')}`);
  await expect(searchBox(page)).toHaveValue('PARITY GATE FAIL');
  await expect(page.locator(result).first()).toContainText('Parity suite gate failure');
});

test('makes a link of a search only on request', async ({ page, visit }) => {
  await visit.open('/');
  await searchBox(page).fill('PARITY GATE FAIL');
  await expect(status(page)).toHaveText('One entry matches.');
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('button', { name: 'Link to this search' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('q')).toBe('PARITY GATE FAIL');
  expect(await visit.clipboard()).toBe(page.url());
  await searchBox(page).fill('PARITY GATE FAIL\nsecret line');
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('button', { name: 'Link to this search' })).toBeHidden();
});

test('keeps what is searched in the tab alone, until it is cleared', async ({ page, visit }) => {
  await visit.open('/');
  await searchBox(page).fill('test non_mock_compliance_gate ... FAILED secret-token');
  await expect(page.locator(result).first()).toBeVisible();
  const stored = () =>
    page.evaluate(() =>
      [{ ...localStorage }, { ...sessionStorage }].map((all) => JSON.stringify(all)),
    );
  expect(await stored()).toEqual([
    expect.not.stringContaining('secret-token'),
    expect.stringContaining('secret-token'),
  ]);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  expect((await stored()).join()).not.toContain('secret-token');
});

test('fills the paths of artifacts from what the line says', async ({ page, visit }) => {
  await visit.open('/docs/');
  await searchBox(page).fill('job nightly/7 died on node-3');
  await expect(page.locator('.result')).toContainText('Look at logs/nightly/7.log.');
  await searchBox(page).fill('job ../../etc died on node-3');
  await expect(page.locator('.result')).toContainText('Look at logs/<job_id>.log.');
});

test.describe('without a network', () => {
  test.use({ allowedErrors: /ERR_FAILED/ });

  test('says so, and searches once there is one again', async ({ page, visit }) => {
    await page.route('**/search-index.json', (route) => route.abort());
    await visit.open('/');
    await searchBox(page).fill('PARITY GATE');
    await expect(status(page)).toHaveText(
      'Cannot load the search index: the site does not answer.',
    );
    await page.unroute('**/search-index.json');
    await searchBox(page).fill('PARITY GATE FAIL');
    await expect(status(page)).toHaveText('One entry matches.');
  });
});

test.describe('with a damaged index', () => {
  test.use({ allowedErrors: /404/ });

  test('says what is wrong', async ({ page, visit }) => {
    await page.route('**/search-index.json', (route) => route.fulfill({ json: { version: 2 } }));
    await visit.open('/');
    await searchBox(page).fill('x');
    await expect(status(page)).toHaveText(
      'The search index is damaged: it has no list of runbooks.',
    );
    await page.route('**/search-index.json', (route) => route.fulfill({ status: 404 }));
    await visit.open('/');
    await searchBox(page).fill('x');
    await expect(status(page)).toHaveText('Cannot load the search index (404).');
  });
});
