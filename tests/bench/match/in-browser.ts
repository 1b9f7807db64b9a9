import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../src/node/browser.ts';
import { serveFolders } from '../../browser/static-server.ts';
import { replaybook } from '../workspace.ts';
import type { MadeLog } from './log.ts';

/** What one run in a browser took, in milliseconds. */
export interface BrowserRun {
  /** From the choice of the file to the words that say what was found. */
  totalMs: number;
  /** The longest time in which the page could not draw. */
  longestPauseMs: number;
  /** What the page says in the end. */
  said: string;
}

/** Builds the site of a project, and has its home page read a log, several times. */
export async function matchInBrowser(
  project: string,
  log: MadeLog,
  rounds: number,
): Promise<BrowserRun[]> {
  const [program = '', ...args] = replaybook;
  const outDir = join(project, 'dist');
  execFileSync(program, [...args, 'build', '--out-dir', outDir], { cwd: project });
  const server = await serveFolders({ '/': outDir });
  const { executablePath, args: flags, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    const runs: BrowserRun[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage();
      await page.goto(server.origin);
      await page.getByRole('textbox').first().focus();
      // The index is there once a search has been answered.
      await page.getByRole('textbox').first().fill('warm up');
      await page.locator('.search-status').filter({ hasText: /\.$/ }).waitFor({ timeout: 120_000 });
      await page.evaluate(watch);
      await page.locator('input[type=file]').setInputFiles(log.path);
      const status = page.locator('.search-status').filter({ hasText: 'lines read' });
      await status.waitFor({ timeout: 120_000 });
      const said = (await status.textContent()) ?? '';
      const { totalMs, longestPauseMs } = await page.evaluate(
        () => (window as unknown as { seen: Omit<BrowserRun, 'said'> }).seen,
      );
      runs.push({ totalMs, longestPauseMs, said });
      await page.close();
    }
    return runs;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. */
function watch(): void {
  const seen = { totalMs: 0, longestPauseMs: 0 };
  Object.assign(window, { seen });
  document.querySelector('input[type=file]')?.addEventListener('change', () => {
    const start = performance.now();
    let last = start;
    const look = () => {
      const now = performance.now();
      seen.longestPauseMs = Math.max(seen.longestPauseMs, now - last);
      last = now;
      const text = document.querySelector('.search-status')?.textContent ?? '';
      if (text.includes('lines read')) seen.totalMs = now - start;
      else setTimeout(look, 5);
    };
    look();
  });
}
