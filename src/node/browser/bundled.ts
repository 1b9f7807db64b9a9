import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildId } from '../build-id.ts';
import { type BrowserChoice, BrowserNotFoundError, browserArgs, WAY_OUT } from './choice.ts';
import { FONT_CONFIG, unpackBundled } from './unpack.ts';

const run = promisify(execFile);

/** The Chromium of `@sparticuz/chromium`; for Linux x64, and not in an installed package. */
export async function bundledBrowser(): Promise<BrowserChoice> {
  if (buildId !== null || process.platform !== 'linux' || process.arch !== 'x64') {
    throw new BrowserNotFoundError('Found no Chrome, Chromium or Edge.', WAY_OUT);
  }
  try {
    const { folder, version } = await unpackBundled();
    const executablePath = join(folder, 'chromium');
    return {
      executablePath,
      // The package has no sandbox helper.
      args: browserArgs(false),
      env: await environmentFor(executablePath, folder),
      source: 'bundled',
      description: `the Chromium ${version} that comes with Replaybook`,
    };
  } catch (error) {
    if (error instanceof BrowserNotFoundError) throw error;
    throw new BrowserNotFoundError(
      `Found no Chrome, Chromium or Edge, and the bundled Chromium does not run (${lastLine(error)}).`,
      WAY_OUT,
      { cause: error },
    );
  }
}

/** Rejects if it does not run even with the libraries of its package. */
async function environmentFor(
  executablePath: string,
  folder: string,
): Promise<Record<string, string>> {
  const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, FONT_CONFIG) };
  if (await runs(executablePath)) return env;
  // A slim container lacks NSS, which the package contains.
  const own = process.env.LD_LIBRARY_PATH;
  env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib') + (own ? `:${own}` : '');
  await run(executablePath, ['--version'], { env: { ...process.env, ...env } });
  return env;
}

async function runs(path: string): Promise<boolean> {
  try {
    await run(path, ['--version']);
    return true;
  } catch {
    return false;
  }
}

function lastLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n').pop() ?? '';
}
