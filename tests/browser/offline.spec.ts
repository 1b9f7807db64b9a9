import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { loadSettings } from '../../src/node/config/settings.ts';
import { buildSite } from '../../src/site/build/build-site.ts';
import { type StaticServer, serveFolders } from './static-server.ts';

const runbook = (fix: string): string => `# CI

## Gate fails

**Signature:** \`gate_x ... FAILED\`

**Artifacts:** \`out/verdict.json\`

**Replay:**

\`\`\`bash
make ${fix.split(' ')[0]?.toLowerCase()}
\`\`\`

**Remediation:**

1. ${fix}
`;

let folder = '';
let server: StaticServer;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replaybook-offline-'));
  await build('Fix the cause.');
  server = await serveFolders({ '/ops/': join(folder, 'site') });
});

test.afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Deploys the site and removes old files, like a host. */
async function build(fix: string, offline = true): Promise<void> {
  const runbooks = join(folder, 'runbooks');
  await mkdir(runbooks, { recursive: true });
  await writeFile(join(runbooks, 'ci.md'), runbook(fix));
  await writeFile(join(runbooks, 'what is 100% sure?.md'), '# Sure\n\nYes.\n');
  const cacheDir = join(import.meta.dirname, '../../node_modules/.cache/replaybook');
  const outDir = join(folder, 'site');
  await rm(outDir, { recursive: true, force: true });
  const settings = await loadSettings({ cwd: folder, outDir, base: '/ops/' });
  await buildSite({ ...settings, cacheDir, offline });
}

/** Opens the site and waits until the copy is complete and answers. */
async function visit(page: Page): Promise<void> {
  await page.goto(`${server.origin}/ops/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Waits until the copy is that of the version that is deployed. */
async function copyIsCurrent(page: Page): Promise<void> {
  const isCurrent = async (): Promise<boolean> => {
    const { version } = await (await fetch('/ops/offline.json')).json();
    const [name = ''] = await caches.keys();
    const saved = await (await caches.open(name)).keys();
    const registration = await navigator.serviceWorker.getRegistration();
    const isUnderWay = registration?.installing || registration?.waiting;
    const isDone = !isUnderWay && registration?.active?.state === 'activated';
    return isDone && saved.some(({ url }) => new URL(url).searchParams.get('revision') === version);
  };
  await expect.poll(() => page.evaluate(isCurrent)).toBe(true);
}

test('after one visit every page works without a network, and so does the search', async ({
  page,
  context,
}) => {
  await visit(page);
  await context.setOffline(true);
  await server.close();
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  await expect(page.getByText('Fix the cause.')).toBeVisible();
  await expect(page.getByText('No network: this is the copy')).toBeVisible();
  await page.goto(`${server.origin}/ops/`);
  await page.getByRole('link', { name: 'Sure' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sure');
  await page.goto(`${server.origin}/ops/?q=gate_x ... FAILED`);
  await expect(page.locator('.result').first()).toContainText('Gate fails');
  await page.goto(`${server.origin}/ops/runbooks/ci`);
  await expect(page.getByText('Fix the cause.')).toBeVisible();
});

test('without a network the Markdown of a page is there, and what is not in the copy says so', async ({
  page,
  context,
}) => {
  await visit(page);
  await context.setOffline(true);
  await server.close();
  await page.goto(`${server.origin}/ops/runbooks/ci.md`);
  await expect(page.getByText('**Signature:**')).toBeVisible();
  for (const path of ['catalog.json', 'runbooks/nowhere/']) {
    const response = await page.goto(`${server.origin}/ops/${path}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not in the offline copy');
    await expect(page.locator('offline-notice')).toContainText('No network');
  }
});

test('with a network every page and every result is the current one at once', async ({
  page,
  context,
}) => {
  await visit(page);
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  await expect(page.getByText('Fix the cause.')).toBeVisible();
  await build('Do something else.');
  await page.goto(`${server.origin}/ops/?q=gate_x ... FAILED`);
  await expect(page.locator('.result').first()).toContainText('make do');
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  await expect(page.getByText('Do something else.')).toBeVisible();
  await expect(page.locator('offline-notice')).toBeEmpty();
  await copyIsCurrent(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Do something else.')).toBeVisible();
  await context.setOffline(false);
  await build('Do a third thing.');
  await page.reload();
  await expect(page.getByText('Do a third thing.')).toBeVisible();
  await copyIsCurrent(page);
  const revisions = async (): Promise<number> => {
    const [name = ''] = await caches.keys();
    const keys = await (await caches.open(name)).keys();
    const paths = keys.map(({ url }) => new URL(url).searchParams.get('saved'));
    return paths.filter((path) => path === 'runbooks/ci/').length;
  };
  // A worker deletes what is older once it is the current one.
  await expect.poll(() => page.evaluate(revisions)).toBeLessThanOrEqual(2);
});

test('a site that does not answer is shown from the copy, which is said', async ({ page }) => {
  await visit(page);
  await build('Do something else.');
  server.hold(true);
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  await expect(page.getByText('Fix the cause.')).toBeVisible();
  const notice = page.locator('offline-notice');
  await expect(notice).toContainText('The site did not answer: this is the copy');
  server.hold(false);
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('Do something else.')).toBeVisible();
  await expect(notice).toBeEmpty();
  await server.close();
  await page.reload();
  await expect(notice).toContainText('The site did not answer: this is the copy');
});

test('a page that takes long is shown from the copy, and waited for when it is asked for again', async ({
  page,
}) => {
  await visit(page);
  await build('Do something else.');
  server.hold(true);
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  await expect(page.getByText('Fix the cause.')).toBeVisible();
  setTimeout(() => server.hold(false), 4000);
  await page.reload();
  await expect(page.getByText('Do something else.')).toBeVisible();
});

test('a page that stays open says when the runbooks have changed', async ({ page }) => {
  await visit(page);
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  const notice = page.locator('offline-notice');
  const look = (): Promise<void> =>
    page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  await look();
  await build('Do something else.');
  await look();
  await expect(notice).toContainText('These runbooks have changed since you opened this page.');
  await expect(page.getByText('Fix the cause.')).toBeVisible();
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('Do something else.')).toBeVisible();
  await expect(notice).toBeEmpty();
});

test('a site that gives up its copy is the current one for former visitors, too', async ({
  page,
  context,
}) => {
  await visit(page);
  await build('Do something else.', false);
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  await expect(page.getByText('Do something else.')).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const workers = await navigator.serviceWorker.getRegistrations();
        return [workers.length, (await caches.keys()).length];
      }),
    )
    .toEqual([0, 0]);
  await build('Do a third thing.', false);
  const other = await context.newPage();
  for (const one of [page, other]) {
    await one.goto(`${server.origin}/ops/runbooks/ci/`);
    await expect(one.getByText('Do a third thing.')).toBeVisible();
  }
});

test('a site without a copy costs its readers nothing', async ({ page }) => {
  await build('Fix the cause.', false);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.origin}/ops/`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('service-worker'))).toEqual([]);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});

test('can be installed', async ({ page, request }) => {
  await visit(page);
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(new URL(link ?? '', page.url()).href)).json();
  expect(manifest).toMatchObject({ start_url: '/ops/', scope: '/ops/', display: 'standalone' });
  for (const { src } of manifest.icons as { src: string }[]) {
    expect((await request.get(server.origin + src)).status()).toBe(200);
  }
});
