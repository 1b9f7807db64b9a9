import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { loadSettings } from '../../src/node/settings.ts';
import { buildSite } from '../../src/site/build/build-site.ts';
import { type StaticServer, serveFolders } from './static-server.ts';

const runbook = (fix: string): string => `# CI

## Gate fails

**Signature:** \`gate_x ... FAILED\`

**Artifacts:** \`out/verdict.json\`

**Replay:**

\`\`\`bash
make gate
\`\`\`

**Remediation:**

1. ${fix}
`;

let folder = '';
let server: StaticServer;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replaybook-offline-'));
  await build('Mend the cause.');
  server = await serveFolders({ '/ops/': join(folder, 'site') });
});

test.afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function build(fix: string): Promise<void> {
  const runbooks = join(folder, 'runbooks');
  await mkdir(runbooks, { recursive: true });
  await writeFile(join(runbooks, 'ci.md'), runbook(fix));
  await writeFile(join(runbooks, 'what is 100% sure?.md'), '# Sure\n\nYes.\n');
  const cacheDir = join(import.meta.dirname, '../../node_modules/.cache/replaybook');
  const settings = await loadSettings({ cwd: folder, outDir: join(folder, 'site'), base: '/ops/' });
  await buildSite({ ...settings, cacheDir, offline: true });
}

/** Opens the site and waits until the copy is complete and answers. */
async function visit(page: Page): Promise<void> {
  await page.goto(`${server.origin}/ops/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('after one visit every page works without a network, and so does the search', async ({
  page,
  context,
}) => {
  await visit(page);
  await context.setOffline(true);
  await server.close();
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  await expect(page.getByText('Mend the cause.')).toBeVisible();
  await expect(page.getByText('No network: this is the copy')).toBeVisible();
  await page.goto(`${server.origin}/ops/`);
  await page.getByRole('link', { name: 'Sure' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sure');
  await page.goto(`${server.origin}/ops/?q=gate_x ... FAILED`);
  await expect(page.locator('.result').first()).toContainText('Gate fails');
  await page.goto(`${server.origin}/ops/runbooks/nowhere/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});

test('says when there is a newer version, and shows it when asked', async ({ page }) => {
  await visit(page);
  await page.goto(`${server.origin}/ops/runbooks/ci/`);
  await expect(page.getByText('Mend the cause.')).toBeVisible();
  await build('Do something else.');
  await page.reload();
  const notice = page.locator('offline-notice');
  await expect(notice).toContainText('These runbooks have changed since this copy was saved.');
  await expect(page.getByText('Mend the cause.')).toBeVisible();
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('Do something else.')).toBeVisible();
  await expect(notice).toBeEmpty();
  const saved = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const keys = await (await caches.open(name)).keys();
    return keys.map(({ url }) => new URL(url).searchParams.get('saved') ?? '');
  });
  expect(saved.length).toBe(new Set(saved).size);
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
