import { relative, resolve, sep } from 'node:path';
import { globby } from 'globby';
import { UserError } from './user-error.ts';

const always = ['**/node_modules/**', '**/.git/**'];

/**
 * Paths of the Markdown files below a folder, relative to it, `/`-separated and sorted. Respects
 * `.gitignore`; throws UserError where nothing is left.
 */
export async function findMarkdown(folder: string, ignore: readonly string[]): Promise<string[]> {
  const found = await glob(folder, ignore, true);
  if (found.length > 0) return found;
  const shown = relative(process.cwd(), folder) || folder;
  const ignored = await glob(folder, [], false);
  if (ignored.length === 0) {
    throw new UserError(
      `The runbooks folder "${shown}" has no Markdown file.`,
      'Write a first runbook in it as a .md file, or name another folder with --runbooks DIR.',
    );
  }
  throw new UserError(
    `All ${ignored.length} Markdown files of "${shown}" are ignored.`,
    'Look into .gitignore and at "ignore" in replaybook.config.',
  );
}

async function glob(
  folder: string,
  ignore: readonly string[],
  gitignore: boolean,
): Promise<string[]> {
  const entries = await globby(['**/*.{md,markdown}', '**/.md'], {
    cwd: folder,
    gitignore,
    ignore: [...always, ...ignore],
    caseSensitiveMatch: false,
    objectMode: true,
    onlyFiles: false,
    followSymbolicLinks: false,
  });
  // A broken symbolic link is no file, but it must be reported rather than passed over.
  const files = entries.filter((entry) => !entry.dirent.isDirectory()).map((entry) => entry.path);
  return files.sort((a, b) => (a < b ? -1 : 1));
}

/** An absolute path as the project names it: relative to the root, `/`-separated. */
export function projectPath(root: string, path: string): string {
  return relative(root, resolve(path)).split(sep).join('/');
}
