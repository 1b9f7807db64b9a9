import { resolve } from 'node:path';
import { bundledBrowser } from './browser/bundled.ts';
import { type BrowserChoice, BrowserNotFoundError, browserArgs } from './browser/choice.ts';
import { type Environment, isExecutable, systemBrowserPaths } from './browser/system.ts';

export type { BrowserChoice };

/**
 * Finds a Chromium: PUPPETEER_EXECUTABLE_PATH, CHROME_PATH, the usual places of the system,
 * otherwise the one bundled for Linux x64, unpacked on first use. Rejects with a
 * BrowserNotFoundError.
 */
export async function findBrowser(env: Environment = process.env): Promise<BrowserChoice> {
  for (const name of ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']) {
    const value = env[name];
    if (!value) continue;
    const path = resolve(value);
    if (!(await isExecutable(path))) {
      throw new BrowserNotFoundError(
        `${name} names ${path}, which is not a file that can be run.`,
        'Correct it or unset it, or build with --diagrams=source.',
      );
    }
    return choice('env', path, `${path} (from ${name})`);
  }
  for (const path of systemBrowserPaths(process.platform, env)) {
    if (await isExecutable(path)) return choice('system', path, path);
  }
  return bundledBrowser();
}

function choice(
  source: BrowserChoice['source'],
  executablePath: string,
  description: string,
): BrowserChoice {
  return { executablePath, args: browserArgs(true), env: {}, source, description };
}
