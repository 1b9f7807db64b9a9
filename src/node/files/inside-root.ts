import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { errorCode } from '../user-error.ts';

/** Whether a path is a folder or below it, by their text; both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Tests whether an absolute path is in a folder after following all links in both: the only
 * definition of what belongs to a project. A missing path counts as the place where it would be
 * created. Follows the links of the folder once.
 */
export function insideWithLinks(folder: string): (path: string) => boolean {
  const real = realPath(folder);
  return (path) => {
    try {
      return isInside(realPath(path), real);
    } catch {
      // A cycle of links, or a folder without permission.
      return false;
    }
  };
}

/** A path with all links followed, even if its target does not exist yet. Throws the error of the system. */
export function realPath(path: string): string {
  try {
    // Unlike the other variant, it returns names in the case of the disk.
    return realpathSync.native(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
  }
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  if (link) return realPath(resolve(dirname(path), readlinkSync(path)));
  return join(realPath(dirname(path)), basename(path));
}

/**
 * Where links lead from an absolute path, relative to a folder around both; null if there is none on
 * the way, or if it leads out of the folder.
 */
export function linkTarget(path: string, folder: string): string | null {
  try {
    const target = relative(realPath(folder), realPath(path)).replaceAll(sep, '/');
    const isOutside = /^\.\.(?:\/|$)/.test(target) || isAbsolute(target);
    return isOutside || target === relative(folder, path).replaceAll(sep, '/') ? null : target;
  } catch {
    // A cycle of links, or a folder without permission.
    return null;
  }
}
