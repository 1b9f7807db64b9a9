import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemBrowserPaths } from '../../src/node/browser/system.ts';
import { findBrowser } from '../../src/node/browser.ts';
import { sources } from './program.ts';
import { formerSite, Workspace } from './workspace.ts';

const diagram = '# D\n\n```mermaid\nflowchart LR\n  nobody --> drew --> this\n```\n';
/** Hides every browser of the machine. */
const none = { CHROME_PATH: '/nowhere/chrome', PUPPETEER_EXECUTABLE_PATH: '' };

let workspace: Workspace;

beforeEach(() => {
  // Only this repository brings a browser; the package shows the source without one.
  workspace = new Workspace({ 'runbooks/d.md': diagram, ...formerSite }, sources);
});
afterEach(() => workspace.remove());

describe('a build that has to draw a diagram', () => {
  it('says what is wrong and what to do where there is no browser', async () => {
    const { code, out, err } = await workspace.run(['build'], '', none);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toBe(
      'replaybook: CHROME_PATH names /nowhere/chrome, which is not a file that can be run.\n' +
        '  Correct it or unset it, or build with --diagrams=source.\n',
    );
    expect(workspace.read('dist/index.html')).toBe('as it was');
  });

  it('needs none with --diagrams=source', async () => {
    const { code, err } = await workspace.run(['build', '--diagrams=source'], '', none);
    expect([code, err]).toEqual([0, '']);
    expect(workspace.read('dist/runbooks/d/index.html')).toContain('nobody --> drew --> this');
  });

  it('names the browser with --verbose, and needs it once', async () => {
    const { description } = await findBrowser();
    const first = await workspace.run(['build', '--verbose']);
    expect(first).toMatchObject({ code: 0, err: `Drawing 1 diagram with ${description}\n` });
    const second = await workspace.run(['build', '--verbose'], '', none);
    expect(second).toMatchObject({
      code: 0,
      err: 'No browser was started: every diagram was in the cache\n',
    });
  });
});

const installed = systemBrowserPaths(process.platform, process.env).some(existsSync);
const hasBundled = process.platform === 'linux' && process.arch === 'x64';
const unset = { CHROME_PATH: '', PUPPETEER_EXECUTABLE_PATH: '' };
const wayOut =
  'Drawing a diagram needs a browser: install Chrome, set CHROME_PATH to a Chrome, Chromium or Edge, or build with --diagrams=source.';

describe.skipIf(installed || !hasBundled)('a build on a machine without a browser', () => {
  it('says so where none is bundled for the machine', async () => {
    // Other programs of the build look for their own parts by it.
    const get = "() => (/bundledBrowser/.test(new Error().stack) ? 'riscv64' : 'x64')";
    workspace.write(
      'other-machine.cjs',
      `Object.defineProperty(process, 'arch', { get: ${get} });`,
    );
    const { code, err } = await workspace.run(['build'], '', {
      ...unset,
      NODE_OPTIONS: `--require ${join(workspace.folder, 'other-machine.cjs')}`,
    });
    expect({ code, err }).toEqual({
      code: 2,
      err: `replaybook: Found no Chrome, Chromium or Edge.\n  ${wayOut}\n`,
    });
  });

  it('says so where the bundled one does not run', async () => {
    const chromium = `${bundledFolder('tmp')}/chromium`;
    workspace.write(chromium, '#!/bin/sh\necho "cannot open libnss3.so" >&2\nexit 127\n');
    chmodSync(join(workspace.folder, chromium), 0o755);
    for (const part of ['replaybook-fonts.conf', 'al2023/lib/libnss3.so']) {
      workspace.write(`${bundledFolder('tmp')}/${part}`, '');
    }
    const TMPDIR = join(workspace.folder, 'tmp');
    const { code, err } = await workspace.run(['build'], '', { ...unset, TMPDIR });
    expect({ code, err }).toEqual({
      code: 2,
      err: `replaybook: Found no Chrome, Chromium or Edge, and the bundled Chromium does not run (cannot open libnss3.so).\n  ${wayOut}\n`,
    });
    expect(workspace.read('dist/index.html')).toBe('as it was');
  });

  it('says so where there is no temporary folder to unpack it to', async () => {
    const changes = { ...unset, TMPDIR: '/proc/nowhere' };
    const { code, err } = await workspace.run(['build'], '', changes);
    expect({ code, err }).toEqual({
      code: 2,
      err: `replaybook: Found no Chrome, Chromium or Edge, and cannot unpack the bundled Chromium. Cannot create files in the temporary folder "/proc/nowhere": it does not exist.\n  Set TMPDIR to a writable folder. ${wayOut}\n`,
    });
  });
});

it.skipIf(process.platform !== 'linux')(
  'a build needs no temporary folder where it draws nothing',
  async () => {
    const changes = { TMPDIR: '/proc/nowhere', NODE_COMPILE_CACHE: undefined };
    const { code, err } = await workspace.run(['build', '--diagrams=source'], '', changes);
    expect([code, err]).toEqual([0, '']);
  },
);

/** Where the bundled browser is unpacked to below a temporary folder. */
function bundledFolder(temporary: string): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = readFileSync(join(dirname(entry), '../package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return `${temporary}/replaybook-chromium-${version}-${process.getuid?.()}`;
}
