import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies below it, as both are written; both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Tells whether an absolute path lies in a folder when every link in either is followed: the one
 * answer to what belongs to a project. A path that nothing is at yet is where it would be made. The
 * links of the folder are followed once.
 */
export function insideWithLinks(folder: string): (path: string) => boolean {
  const real = realPath(folder);
  return (path) => {
    try {
      return isInside(realPath(path), real);
    } catch {
      // It goes round in a circle, or through a folder that must not be looked at.
      return false;
    }
  };
}

/**
 * A path with every link in it followed, also where what it leads to is yet to be made. Throws the
 * error of the system.
 */
export function realPath(path: string): string {
  try {
    // Unlike the other one, it gives names in the case that the disk has them in.
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
  }
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  if (link) return realPath(resolve(dirname(path), readlinkSync(path)));
  return join(realPath(dirname(path)), basename(path));
}
