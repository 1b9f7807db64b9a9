/**
 * Draws `docs/match.png`, the picture of the README: builds a site of the runbook that the README shows,
 * and searches for a line of a log in it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/node/browser.ts';
import { packageRoot } from '../src/site/package-root.ts';
import { serveFolders } from '../tests/browser/static-server.ts';

const line = '/var/lib/docker: No space left on device';
const picture = join(packageRoot, 'docs/match.png');

const folder = mkdtempSync(join(tmpdir(), 'replaybook-screenshot-'));
try {
  const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
  const [, runbook] = /^````markdown\n(.*?)^````$/ms.exec(readme) ?? [];
  if (runbook === undefined) throw new Error('The README shows no runbook.');
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'runbooks'));
  writeFileSync(join(folder, 'runbooks/hosts.md'), runbook);
  const program = join(packageRoot, 'src/cli/bin.ts');
  execFileSync(process.execPath, [program, 'build'], { cwd: folder });
  await photograph(join(folder, 'dist'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function photograph(site: string): Promise<void> {
  const server = await serveFolders({ '/': site });
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  const page = await browser.newPage({ viewport: { width: 760, height: 830 } });
  await page.goto(`${server.origin}/`);
  await page.getByRole('textbox').first().fill(line);
  await page.locator('.result').first().waitFor();
  await page.screenshot({ path: picture, animations: 'disabled', caret: 'hide' });
  await browser.close();
  await server.close();
}
