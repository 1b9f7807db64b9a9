import { zipSync } from 'fflate';
import { expect, paste, searchBox, settled, status, test } from './site-test.ts';

const result = '.result';

/** Drops a file of about so many MB on the search box, made in the page: as a person drops a log. */
const dropLog = (megabytes: number, failure: string) => `(async () => {
  await customElements.whenDefined('failure-search');
  const lines = Array.from({ length: 10_000 }, (_, i) =>
    '2026-10-30T02:14:07.1184432Z step ' + i + ' of the build went well, as it has for weeks');
  const block = lines.join('\\n') + '\\n';
  const blocks = Array(Math.ceil(${megabytes} * 1e6 / block.length)).fill(block);
  blocks.splice(blocks.length >> 1, 0, ${JSON.stringify(failure)} + '\\n');
  const transfer = new DataTransfer();
  transfer.items.add(new File(blocks, 'job.log', { type: 'text/plain' }));
  const box = document.querySelector('failure-search');
  box.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
})()`;

test('matches a big log in a worker, and the page answers meanwhile', async ({ page, visit }) => {
  const worker = page.waitForEvent('worker');
  await visit.open('/');
  await searchBox(page).press('Control');
  expect((await worker).url()).toContain('search-worker');
  // Counts how often the page came to its turn while the log was being read.
  await page.evaluate(() => {
    const counter = window as unknown as { turns: number };
    counter.turns = 0;
    setInterval(() => {
      if (document.querySelector('.search-status')?.textContent?.includes('read') !== true) {
        counter.turns += 1;
      }
    }, 5);
  });
  await page.evaluate(dropLog(40, 'PARITY GATE FAIL'));
  await page.getByRole('button', { name: /theme/i }).first().click();
  await expect(status(page)).toHaveText(/lines read in job\.log\. One entry matches\.$/);
  await expect(page.locator(result)).toContainText('Parity suite gate failure');
  await expect(page.locator('.search-progress')).toBeHidden();
  expect(await page.evaluate(() => (window as unknown as { turns: number }).turns)).toBeGreaterThan(
    3,
  );
  expect(new URL(page.url()).search).toBe('');
});

test('shows results while it still reads, and stops on request', async ({ page, visit }) => {
  // In the page's own thread, where a log without an end can be had.
  await page.addInitScript(() => {
    Object.assign(window, { Worker: undefined });
    const encode = (text: string) => new TextEncoder().encode(text);
    const line = encode('all is well in this line of a log\n'.repeat(500));
    File.prototype.stream = () => {
      let next = encode('PARITY GATE FAIL\n');
      return new ReadableStream({
        pull(controller) {
          controller.enqueue(next);
          next = line;
        },
      });
    };
  });
  await visit.open('/');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'endless.log', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await expect(status(page)).toHaveText('Reading endless.log… One entry matches.');
  await expect(page.locator(result)).toContainText('Parity suite gate failure');
  await expect(page.getByRole('progressbar', { name: 'Reading endless.log…' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(status(page)).toHaveText(/lines read in endless\.log, then stopped\. One entry/);
  await expect(page.getByRole('progressbar')).toBeHidden();
});

test('reads a log that is packed', async ({ page, visit }) => {
  await visit.open('/');
  const { gzipSync } = await import('node:zlib');
  const log = `${'all is well\n'.repeat(50_000)}PARITY GATE FAIL\n`;
  await page.locator('input[type=file]').setInputFiles({
    name: 'job.log.gz',
    mimeType: 'application/gzip',
    buffer: gzipSync(log),
  });
  await expect(status(page)).toHaveText('50,001 lines read in job.log.gz. One entry matches.');
});

test('reads the logs of an archive, each by itself', async ({ page, visit }) => {
  await visit.open('/');
  const encode = (text: string) => new TextEncoder().encode(text);
  const archive = zipSync({
    '0_build.txt': encode('all is well\npanic: boom in zeta\n'),
    '1_gates.txt': encode('all is well\nPARITY GATE FAIL\n'),
    'gates/1_Run.txt': encode('PARITY GATE FAIL\n'),
  });
  await page.locator('input[type=file]').setInputFiles({
    name: 'logs.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(archive),
  });
  await expect(status(page)).toHaveText('4 lines read in logs.zip. One entry matches.');
  await expect(page.locator(result).first()).toContainText('Line 2 of 1_gates.txt contains');
  await page.getByText('Draft it on the command line').first().click();
  await expect(page.locator('.result replay-command code').last()).toHaveText(
    'replaybook new --from logs.zip/0_build.txt:2',
  );
});

test('shows what each log of an archive captures', async ({ page, visit }) => {
  await visit.open('/docs/');
  const failed = (name: string) => new TextEncoder().encode(`unit test ${name} is red\n`);
  const archive = zipSync({
    'a.txt': failed('alpha'),
    'b.txt': failed('beta'),
    'c.txt': failed('beta'),
  });
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'logs.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) },
  });
  await expect(status(page)).toHaveText('3 lines read in logs.zip. One entry matches.');
  await expect(page.locator('.result-why')).toHaveText([
    /^Line 1 of a\.txt contains/,
    'Look at logs/alpha.xml.',
    /^Line 1 of b\.txt contains/,
    'Look at logs/beta.xml.',
  ]);
});

test('works without workers', async ({ page, visit }) => {
  await page.addInitScript(() => {
    Object.assign(window, { Worker: undefined });
  });
  await visit.open('/');
  await searchBox(page).fill('PARITY GATE FAIL');
  await expect(status(page)).toHaveText('One entry matches.');
  await page.evaluate(dropLog(20, 'PARITY GATE FAIL'));
  await expect(status(page)).toHaveText(/lines read in job\.log\. One entry matches\.$/);
});

test('a search ends the one before', async ({ page, visit }) => {
  await visit.open('/');
  await page.locator('failure-search:defined').waitFor();
  await page.evaluate(dropLog(60, 'PARITY GATE FAIL'));
  await paste(page, 'conformance_must_pass_gate ... FAILED');
  await expect(status(page)).toHaveText('One entry matches.');
  await expect(page.locator(result).first()).toContainText('Extension conformance gate failure');
  await settled(page);
  await expect(status(page)).toHaveText('One entry matches.');
});

test('a search that was slow to answer says nothing once another has begun', async ({
  page,
  visit,
}) => {
  // A log gets no answer, and only the test moves the clock.
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, request: { input?: object }) {
      if (!request.input || !('log' in request.input)) post.call(this, request);
    };
  });
  await page.clock.install({ time: 0 });
  await visit.open('/');
  await page.locator('failure-search:defined').waitFor();
  await page.clock.pauseAt(60_000);
  await page.evaluate(dropLog(1, 'PARITY GATE FAIL'));
  await expect(page.getByRole('button', { name: 'Clear' })).toBeVisible();
  await searchBox(page).fill('conformance_must_pass_gate ... FAILED');
  await searchBox(page).press('Enter');
  await expect(status(page)).toHaveText('One entry matches.');
  await page.clock.runFor(2_000);
  await expect(status(page)).toHaveText('One entry matches.');
  await expect(page.locator(result).first()).toContainText('Extension conformance gate failure');
  await expect(page.locator('.search-progress')).toBeHidden();
});
