import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, lstat, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { UserError } from './user-error.ts';

export interface BrowserChoice {
  executablePath: string;
  args: string[];
  /** Variables that the browser needs on top of those of this process. */
  env: Record<string, string>;
  source: 'env' | 'system' | 'bundled';
  /** For a log line: `the Chromium 153.0.0 that comes with Replaybook`. */
  description: string;
}

/** There is no usable browser. */
export class BrowserNotFoundError extends UserError {
  override name = 'BrowserNotFoundError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const WAY_OUT =
  'A diagram has to be drawn: install Chrome, set CHROME_PATH to a Chrome, Chromium or Edge, or build with --diagrams=source.';

const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // Widths of text must not depend on the machine's hinting.
  '--font-render-hinting=none',
];

const run = promisify(execFile);

/**
 * Finds a Chromium: PUPPETEER_EXECUTABLE_PATH, CHROME_PATH, the usual places of the system, else the
 * one bundled for Linux x64, which is unpacked on first use. Rejects with a BrowserNotFoundError.
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

/** Where browsers are installed on a platform, in order of preference. */
export function systemBrowserPaths(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    const apps = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return apps.flatMap((app) => roots.flatMap((root) => (root ? [`${root}\\${app}`] : [])));
  }
  // Not /usr/bin/chromium-browser: on Ubuntu that is a script that tells you to install a snap.
  return [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
  ];
}

/** The Chromium of `@sparticuz/chromium`; exists for Linux x64 only. */
export async function bundledBrowser(): Promise<BrowserChoice> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new BrowserNotFoundError('No Chrome, Chromium or Edge was found.', WAY_OUT);
  }
  try {
    const { folder, version } = await unpackBundled();
    const executablePath = join(folder, 'chromium');
    const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, FONT_CONFIG) };
    if (!(await runs(executablePath))) {
      // A slim container lacks NSS; the package carries it.
      const own = process.env.LD_LIBRARY_PATH;
      env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib') + (own ? `:${own}` : '');
      await run(executablePath, ['--version'], { env: { ...process.env, ...env } });
    }
    const description = `the Chromium ${version} that comes with Replaybook`;
    // Its builders ship it without a sandbox helper, for machines that cannot give it one.
    return { ...choice('bundled', executablePath, description), args: withoutSandbox(), env };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error))
      .trim()
      .split('\n')
      .pop();
    throw new BrowserNotFoundError(
      `No Chrome, Chromium or Edge was found, and the bundled Chromium does not run (${reason}).`,
      WAY_OUT,
      { cause: error },
    );
  }
}

function choice(
  source: BrowserChoice['source'],
  executablePath: string,
  description: string,
): BrowserChoice {
  const args = sandboxWorks() ? [...ARGS] : withoutSandbox();
  return { executablePath, args, env: {}, source, description };
}

function withoutSandbox(): string[] {
  return [...ARGS, '--no-sandbox'];
}

/** Chromium refuses its sandbox to root, and containers refuse it the namespaces it needs. */
function sandboxWorks(): boolean {
  if (process.platform !== 'linux') return true;
  const inContainer = existsSync('/.dockerenv') || existsSync('/run/.containerenv');
  return process.getuid?.() !== 0 && !inContainer;
}

const FONT_CONFIG = 'replaybook-fonts.conf';

// The package unpacks into the temporary folder, straight to the final names, so that a second
// process can start a file that is half written. Here it runs in a process of its own whose
// temporary folder is a staging one, which then takes its final name in one step.
const UNPACK = `
const [entry, libraries] = process.argv.slice(1);
const { default: chromium, inflate } = await import(entry);
await chromium.executablePath();
await inflate(libraries);
`;

async function unpackBundled(): Promise<{ folder: string; version: string }> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = join(dirname(entry), '..');
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = String((manifest as { version?: unknown }).version);
  const folder = join(tmpdir(), `replaybook-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (await isComplete(folder)) return { folder, version };

  const staging = await mkdtemp(`${folder}-`);
  try {
    await run(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        UNPACK,
        pathToFileURL(entry).href,
        join(root, 'bin', 'al2023.tar.br'),
      ],
      { env: { ...process.env, TMPDIR: staging } },
    );
    await writeFile(join(staging, FONT_CONFIG), fontConfig(folder));
    await takeName(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return { folder, version };
}

async function takeName(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (await isComplete(folder)) return;
    // What stands there is damaged, as by a cleaner of old files, or another user's.
    if (!existsSync(folder)) throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  }
}

/** Belongs to this user, so that nobody else can plant a program in the shared folder. */
async function isComplete(folder: string): Promise<boolean> {
  try {
    const { uid } = await lstat(folder);
    if (uid !== process.getuid?.()) return false;
    const parts = ['chromium', FONT_CONFIG, 'al2023/lib/libnss3.so'];
    return parts.every((part) => existsSync(join(folder, part)));
  } catch {
    return false;
  }
}

/** The system's fonts, and the bundled Open Sans for a machine that has none. */
function fontConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

async function runs(path: string): Promise<boolean> {
  try {
    await run(path, ['--version']);
    return true;
  } catch {
    return false;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
