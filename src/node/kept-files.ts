import { copyFileSync, type Dirent, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from './user-error.ts';

/** Puts files of one folder into another one too, without their bytes where the disk can. */
export function shareFiles(from: string, to: string, paths: Iterable<string>): void {
  for (const path of paths) {
    const file = join(to, path);
    mkdirSync(dirname(file), { recursive: true });
    try {
      linkSync(join(from, path), file);
    } catch {
      copyFileSync(join(from, path), file);
    }
  }
}

/** Throws UserError where somebody has changed one of the files since that time (in ms). */
export function requireUnchanged(folder: string, paths: Iterable<string>, since: number): void {
  for (const path of paths) {
    const stat = statSync(join(folder, path), { throwIfNoEntry: false });
    if (stat?.isFile() && stat.ctimeMs <= since) continue;
    throw new UserError(
      `"${join(folder, path)}" was changed while the site was built.`,
      'Build again when nothing else writes there.',
    );
  }
}

/** Paths of the regular files of a folder, relative to it with `/`; none where there is no folder. */
export function filesOf(root: string): string[] {
  const files: string[] = [];
  const visit = (below: string): void => {
    for (const entry of listFolder(join(root, below))) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) visit(`${path}/`);
      else if (entry.isFile()) files.push(path);
    }
  };
  visit('');
  return files;
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
