import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  readSync,
} from 'node:fs';
import { sep } from 'node:path';
import { realPath } from './inside-root.ts';

const { O_RDONLY } = constants;
/** Windows has none of these. */
const { O_NONBLOCK = 0, O_NOFOLLOW = 0, O_NOCTTY = 0 } = constants as Partial<typeof constants>;
/** A pipe without a writer, or a device, must not block the program. */
const flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY;

/** The reason not to read a file, in the words of `systemReason`. */
export class NotRead extends Error {}

/**
 * Reads regular files of a folder without blocking, and no file that a link leads out to. Replacing
 * a file or folder with a link in between does not help an attacker, because the location of the
 * opened file counts. Follows the links of the folder itself once.
 */
export class FolderReader {
  readonly #real: string;
  readonly #below: string;
  readonly #allocate: (bytes: number) => Buffer;

  constructor(folder: string, allocate: (bytes: number) => Buffer = Buffer.allocUnsafe) {
    this.#allocate = allocate;
    this.#real = realPath(folder);
    this.#below = this.#real.endsWith(sep) ? this.#real : this.#real + sep;
  }

  /** Takes an absolute path. Throws NotRead, or the error of the system. */
  read(path: string): Buffer {
    const file = this.#open(path);
    try {
      const stat = fstatSync(file);
      requireRegular(stat);
      this.#requireInside(placeOf(file, path));
      return readAll(file, this.#allocate(stat.size));
    } finally {
      closeSync(file);
    }
  }

  #open(path: string): number {
    try {
      return openSync(path, flags);
    } catch (error) {
      if (!isLink(path)) throw error;
    }
    const target = realPath(path);
    this.#requireInside(target);
    const found = lstatSync(target, { throwIfNoEntry: false });
    if (found === undefined) throw new NotRead('it is a symbolic link to a file that is missing');
    // Opening a device may have an effect.
    requireRegular(found);
    return openSync(target, flags);
  }

  #requireInside(real: string): void {
    // For two real paths a comparison of the prefix is enough, and cheaper than `isInside`.
    if (real.startsWith(this.#below) || real === this.#real) return;
    throw new NotRead('it is a symbolic link out of the repository');
  }
}

/** Like `readFileSync`, without asking for the size again; some system files report 0. */
function readAll(file: number, bytes: Buffer): Buffer {
  const size = bytes.length;
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return size === 0 ? readFileSync(file) : bytes.subarray(0, length);
}

/** Reads a regular file, wherever its links lead; throws as `FolderReader` does. */
export function readNamedFile(path: string): Buffer {
  const file = openNamedFile(path);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Opens a regular file to read it, wherever its links lead; throws as `FolderReader` does. */
export function openNamedFile(path: string): number {
  const file = openSync(path, flags & ~O_NOFOLLOW);
  try {
    requireRegular(fstatSync(file));
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
}

function requireRegular(kind: Kind): void {
  if (kind.isFile()) return;
  throw new NotRead(kind.isDirectory() ? 'it is a folder' : 'it is a pipe, a socket or a device');
}

/** The location of an open file. Linux knows it for the file itself; elsewhere its path is resolved again. */
function placeOf(file: number, path: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${file}`);
  } catch {
    return realPath(path);
  }
}
