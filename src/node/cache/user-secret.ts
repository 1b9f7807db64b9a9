import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { remember } from '../../core/memoize.ts';
import { cryptography } from '../cryptography.ts';
import { draftBeside, removeLeftDrafts } from '../files/draft-file.ts';
import { errorCode } from '../user-error.ts';
import { isOwn, userFolder } from '../user-folder.mjs';

const BYTES = 32;
/** Like `ssh`; a committed key has the permissions of an ordinary file. */
const othersMayAnything = 0o077;

export interface UserSecret {
  bytes: Buffer;
  /** Absolute and real: the secret must not come from the project that it seals. */
  folder: string;
}

const secretIn = remember(readOrMake);

/**
 * Random bytes that only this user can read, created on first use; null if there is no place for
 * them, or if others could write or read them.
 */
export function userSecret(): UserSecret | null {
  const folder = userFolder();
  return folder === null ? null : secretIn(folder);
}

function readOrMake(folder: string): UserSecret | null {
  const path = join(folder, 'key');
  try {
    if (!existsSync(path)) makeKey(path);
    const bytes = readKey(path);
    return bytes === null ? null : { bytes, folder: realpathSync.native(folder) };
  } catch {
    return null;
  }
}

/** In one step, so that two programs that start at the same time read the same key. */
function makeKey(path: string): void {
  removeLeftDrafts([dirname(path)]);
  const draft = draftBeside(path);
  try {
    const file = openSync(draft, 'wx', 0o600);
    try {
      fchmodSync(file, 0o600);
      writeSync(file, cryptography().randomBytes(BYTES));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(draft, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readKey(path: string): Buffer | null {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file);
    const isPrivate = process.platform === 'win32' || (stat.mode & othersMayAnything) === 0;
    if (!stat.isFile() || !isOwn(stat) || !isPrivate || stat.size !== BYTES) return null;
    const bytes = Buffer.alloc(BYTES);
    return readSync(file, bytes) === BYTES ? bytes : null;
  } finally {
    closeSync(file);
  }
}
