import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onEnd } from '../ending.ts';
import { makeScratch, removeScratch } from '../files/scratch-folder.ts';
import { UserError } from '../user-error.ts';
import { BrowserNotFoundError, WAY_OUT } from './choice.ts';

const run = promisify(execFile);

/** Relative to the folder of the unpacked browser. */
export const FONT_CONFIG = 'replaybook-fonts.conf';

// The package unpacks into the temporary folder under the final names, so a second process could
// start a half-written file. So it runs in a process of its own with a staging folder as its
// temporary folder, and one rename moves that to its final name.
const UNPACK = `
const [entry, libraries] = process.argv.slice(1);
const { default: chromium, inflate } = await import(entry);
await chromium.executablePath();
await inflate(libraries);
`;

/** Unpacks the browser on first use into the temporary folder, which must be writable. */
export async function unpackBundled(): Promise<{ folder: string; version: string }> {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const root = join(dirname(fileURLToPath(entry)), '..');
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = String((manifest as { version?: unknown }).version);
  const folder = join(tmpdir(), `replaybook-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (await isComplete(folder)) return { folder, version };

  const staging = stagingFolder();
  const ended = new AbortController();
  const stopListening = onEnd(() => {
    ended.abort();
    removeScratch(staging);
  });
  try {
    await run(
      process.execPath,
      ['--input-type=module', '--eval', UNPACK, entry, join(root, 'bin', 'al2023.tar.br')],
      { env: { ...process.env, TMPDIR: staging }, signal: ended.signal, killSignal: 'SIGKILL' },
    );
    await writeFile(join(staging, FONT_CONFIG), fontConfig(folder));
    await takeName(staging, folder);
  } finally {
    removeScratch(staging);
    stopListening();
  }
  return { folder, version };
}

function stagingFolder(): string {
  try {
    return makeScratch('unpack');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const none = 'Found no Chrome, Chromium or Edge, and cannot unpack the bundled Chromium';
    const hint = `${error.hint} ${WAY_OUT}`;
    throw new BrowserNotFoundError(`${none}. ${error.message}`, hint, { cause: error });
  }
}

async function takeName(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (await isComplete(folder)) return;
    // The folder is damaged, for example by a cleaner of old files, or belongs to another user.
    if (!existsSync(folder)) throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  }
}

/** The folder must belong to this user, so that nobody else can plant a program in it. */
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

/** The fonts of the system, and the bundled Open Sans for a machine without fonts. */
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
