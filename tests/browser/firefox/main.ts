import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { launch } from 'puppeteer';
import { pageKinds } from '../page-kinds.ts';
import { serveFolders } from '../static-server.ts';
import { findFirefox } from './find-firefox.ts';
import { FirefoxVisit } from './firefox-visit.ts';

/** What the stopwatch has a person do in Chromium, too. */
const match = {
  start: '/nested/runbooks/aws/etcd-service/recovery/errorbudgetburn-3/',
  line: 'etcd-service shard 0 is down',
  command: './replay.sh --service etcd-service --shard 0 --state down',
};

/** A short look at the site with Firefox, over WebDriver BiDi; `npm run test:firefox`. */
async function main(executablePath: string): Promise<string[]> {
  const built = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, '../build-sites.ts')],
    { env: { ...process.env, SITES: '/,/docs/,/nested/' } },
  );
  const sites: Record<string, string> = JSON.parse(built.stdout);
  const server = await serveFolders(sites);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    // Otherwise Firefox asks a person before a page reads the clipboard.
    extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true },
  });
  const faults: string[] = [];
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      process.stdout.write(`ok   ${name}\n`);
    } catch (error) {
      faults.push(name);
      process.stdout.write(`FAIL ${name}: ${error instanceof Error ? error.message : error}\n`);
    }
  };
  try {
    const visit = new FirefoxVisit(await browser.newPage(), server.origin);
    for (const [name, path] of Object.entries(pageKinds)) {
      await attempt(name, async () => {
        assert.deepEqual(await visit.faultsOf(path), []);
      });
    }
    await attempt('a line that matches, to its command in the clipboard', () =>
      visit.copyMatch(match.start, match.line, match.command),
    );
  } finally {
    await browser.close();
    await server.close();
    const [first] = Object.values(sites);
    if (first !== undefined) await rm(dirname(first), { recursive: true, force: true });
  }
  return faults;
}

const firefox = await findFirefox(process.env);
if (firefox === null) {
  process.stderr.write(
    'There is no Firefox here. Install one (Debian: apt-get install firefox-esr), or name it in FIREFOX_PATH.\n',
  );
  process.exitCode = 2;
} else if ((await main(firefox)).length > 0) process.exitCode = 1;
