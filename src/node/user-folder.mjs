// JavaScript, because it runs before Node's cache of compiled TypeScript is available.
import { lstatSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

const othersMayWrite = 0o022;

/**
 * A folder outside of every project that only this user can write to, for what decides about results
 * or is run; made when it is missing. Null where there is none: then nothing of that kind is kept.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function userFolder(env = process.env) {
  try {
    const folder = join(stateHome(env), 'replaybook');
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) {
      // As with `sudo`, which keeps the home of another user.
      if (!isOwn(lstatSync(existingAbove(folder)))) return null;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    const stat = lstatSync(folder);
    return stat.isDirectory() && isOwn(stat) && (stat.mode & othersMayWrite) === 0 ? folder : null;
  } catch {
    return null;
  }
}

/**
 * Whether a file belongs to the user who runs this. Windows has no such numbers; there a profile is
 * its user's alone.
 *
 * @param {{ uid: number }} stat
 */
export function isOwn({ uid }) {
  return process.getuid === undefined || uid === process.getuid();
}

/** @param {Readonly<Record<string, string | undefined>>} env */
function stateHome({ XDG_STATE_HOME, LOCALAPPDATA }) {
  if (XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME)) return XDG_STATE_HOME;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return join(homedir(), '.local/state');
}

/**
 * @param {string} folder
 * @returns {string}
 */
function existingAbove(folder) {
  const above = dirname(folder);
  return lstatSync(above, { throwIfNoEntry: false }) === undefined ? existingAbove(above) : above;
}
