import { join } from 'node:path';
import type { Settings } from '../../node/config/settings.ts';
import { projectPath } from '../../node/files/find-files.ts';

/** A folder of runbooks for the filter of a job, relative to the root; `.` is the root. */
export interface CiFolder {
  path: string;
  /** Whether the path is a glob of `*` and `**`, which the filters of CI services know too. */
  isGlob: boolean;
}

export function ciFolders(root: string, { sources }: Settings): CiFolder[] {
  return sources.map((source) => {
    if ('glob' in source) {
      // GitHub knows no choice in braces.
      const glob = source.glob.replace(/\{[^}]*\}/g, '*');
      return { path: projectPath(root, join(source.below, glob)), isGlob: true };
    }
    const folder = 'folder' in source ? source.folder : source.file;
    return { path: projectPath(root, folder) || '.', isGlob: false };
  });
}
