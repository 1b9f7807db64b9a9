import { statSync } from 'node:fs';

/** `outside` is whatever a link leads out of the project to. */
export type PathType = 'file' | 'directory' | 'outside' | null;

/**
 * What an absolute path is on disk; null where there is nothing to open, as at a pipe or a device.
 * `isInside` tells whether a path belongs to the project.
 */
export function pathTypeOf(path: string, isInside: (path: string) => boolean): PathType {
  try {
    const stat = statSync(path);
    if (!stat.isDirectory() && !stat.isFile()) return null;
    if (!isInside(path)) return 'outside';
    return stat.isDirectory() ? 'directory' : 'file';
  } catch {
    // Whatever a link says: too long, with a NUL, through a file.
    return null;
  }
}
