import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onEnd } from '../ending.ts';
import { makeScratch, removeScratch } from '../files/scratch-folder.ts';
import { BrowserNotFoundError, WAY_OUT } from './choice.ts';

const run = promisify(execFile);

/** Below the folder that it is unpacked to. */
export const FONT_CONFIG = 'replaybook-fonts.conf';

// The package unpacks into the temporary folder, straight to the final names, so that a second
// process can start a file that is half written. Here it runs in a process of its own whose
// temporary folder is a staging one, which then takes its final name in one step.
const UNPACK = `
const [entry, libraries] = process.argv.slice(1);
const { default: chromium, inflate } = await import(entry);
await chromium.executablePath();
await inflate(libraries);
`;

/** Unpacks it on first use, into the temporary folder, which has to be one that can be written to. */
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
    const { code } = error as NodeJS.ErrnoException;
    throw new BrowserNotFoundError(
      `No Chrome, Chromium or Edge was found, and the bundled Chromium cannot be unpacked: nothing can be written to the temporary folder ${tmpdir()} (${code}).`,
      `Set TMPDIR to a folder that can be written to. ${WAY_OUT}`,
      { cause: error },
    );
  }
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
