import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledBrowser } from '../../src/node/browser/bundled.ts';
import { BrowserNotFoundError } from '../../src/node/browser/choice.ts';
import { systemBrowserPaths } from '../../src/node/browser/system.ts';
import { findBrowser } from '../../src/node/browser.ts';

const run = promisify(execFile);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replaybook-browser-test-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('findBrowser with an environment variable', () => {
  it('takes PUPPETEER_EXECUTABLE_PATH ahead of CHROME_PATH', async () => {
    const first = await program('first');
    const second = await program('second');
    const env = { PUPPETEER_EXECUTABLE_PATH: first, CHROME_PATH: second };
    expect(await findBrowser(env)).toMatchObject({ executablePath: first, source: 'env' });
    expect(await findBrowser({ CHROME_PATH: second })).toMatchObject({ executablePath: second });
  });

  it('passes an empty variable over', async () => {
    const second = await program('second');
    const found = await findBrowser({ PUPPETEER_EXECUTABLE_PATH: '', CHROME_PATH: second });
    expect(found.executablePath).toBe(second);
  });

  it.each([
    ['a missing file', () => Promise.resolve(join(folder, 'nope'))],
    ['a folder', () => Promise.resolve(folder)],
    ['a file that cannot be run', () => program('text', 0o644)],
  ])('names the variable that names %s', async (_, create) => {
    const path = await create();
    const found = findBrowser({ CHROME_PATH: path });
    await expect(found).rejects.toThrow(BrowserNotFoundError);
    await expect(found).rejects.toThrow(`CHROME_PATH names ${path}`);
  });
});

describe('systemBrowserPaths', () => {
  it.each([
    ['linux', {}, '/usr/bin/google-chrome'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'win32',
      { ProgramFiles: 'C:\\Program Files' },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' },
      'C:\\Users\\me\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('on %s with %o has %s', (platform, env, path) => {
    expect(systemBrowserPaths(platform, env)).toContain(path);
  });
});

describe('findBrowser without one', () => {
  it('finds a Chromium that runs and calls nobody', async () => {
    const { executablePath, args, env } = await findBrowser({});
    const { stdout } = await run(executablePath, ['--version'], {
      env: { ...process.env, ...env },
    });
    expect(stdout).toMatch(/Chrom/);
    expect(args).toContain('--disable-background-networking');
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('bundledBrowser', () => {
  it('unpacks once for two at a time, and again what got damaged', async () => {
    vi.stubEnv('TMPDIR', folder);
    const [one, other] = await Promise.all([bundledBrowser(), bundledBrowser()]);
    expect(other).toEqual(one);
    expect(one.executablePath.startsWith(folder)).toBe(true);
    const unpacked = await readdir(folder);
    expect(unpacked).toHaveLength(1);

    await rm(String(one.env.FONTCONFIG_FILE));
    const again = await bundledBrowser();
    expect(again).toEqual(one);
    await run(again.executablePath, ['--version']);
  });
});

async function program(name: string, mode = 0o755): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, mode);
  return path;
}
