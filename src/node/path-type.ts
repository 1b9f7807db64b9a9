import { statSync } from 'node:fs';

export type PathType = 'file' | 'directory' | null;

/** What an absolute path is on disk, null where there is nothing to open. */
export function pathTypeOf(path: string): PathType {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch {
    // Whatever a link says: too long, with a NUL, through a file.
    return null;
  }
}
