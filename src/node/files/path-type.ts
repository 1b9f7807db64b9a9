import { statSync } from 'node:fs';

/** `outside` is a path that a link leads out of the project to. */
export type PathType = 'file' | 'directory' | 'outside' | null;

/**
 * Type of an absolute path on disk; null for a missing path, a pipe or a device. `isInside` tests
 * whether a path belongs to the project.
 */
export function pathTypeOf(path: string, isInside: (path: string) => boolean): PathType {
  try {
    // Most paths that somebody asks for are missing, and an error takes five times as long.
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined || !(stat.isDirectory() || stat.isFile())) return null;
    if (!isInside(path)) return 'outside';
    return stat.isDirectory() ? 'directory' : 'file';
  } catch {
    // Any text of a link: too long, with a NUL, through a file.
    return null;
  }
}
