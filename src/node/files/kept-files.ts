import {
  closeSync,
  type Dirent,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorCode, UserError } from '../user-error.ts';

/**
 * Links a regular file with these bytes to a new name, if the disk supports it; returns whether it
 * did. Another program may replace the file at any time.
 */
export function shareFile(from: string, to: string, bytes: Uint8Array): boolean {
  const shared = numberOfFile(from, bytes);
  if (shared === null) return false;
  try {
    linkSync(from, to);
  } catch {
    return false;
  }
  if (lstatSync(to).ino === shared) return true;
  rmSync(to);
  return false;
}

/** The inode of a file with these bytes; null if it has other bytes. */
function numberOfFile(path: string, bytes: Uint8Array): number | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const { ino, size } = fstatSync(file);
    return size === bytes.length && readFileSync(file).equals(bytes) ? ino : null;
  } finally {
    closeSync(file);
  }
}

/** Throws UserError if one of the files has changed since that time (in ms). */
export function requireUnchanged(folder: string, paths: Iterable<string>, since: number): void {
  for (const path of paths) {
    if (statSync(join(folder, path)).mtimeMs <= since) continue;
    throw new UserError(
      `"${path}" of the old site changed during the build.`,
      'Build again when no other program writes there.',
    );
  }
}

/** Paths of the regular files of a folder, relative to it with `/`; empty without the folder. */
export function filesOf(root: string): string[] {
  return pathsOf(root, (entry) => entry.isFile());
}

/** As `filesOf`, of all that is no folder: links, too. */
export function allPathsOf(root: string): string[] {
  return pathsOf(root, () => true);
}

function pathsOf(root: string, isWanted: (entry: Dirent) => boolean): string[] {
  const paths: string[] = [];
  const visit = (below: string): void => {
    for (const entry of listFolder(join(root, below))) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) visit(`${path}/`);
      else if (isWanted(entry)) paths.push(path);
    }
  };
  visit('');
  return paths;
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
