import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isPageName } from '../../core/text/page-name.ts';
import { NoRunbooks } from '../config/no-runbooks.ts';
import { GitIgnore } from '../git/git-ignore.ts';
import { systemProblem, UserError } from '../user-error.ts';
import { isBuiltSite } from './built-site.ts';

/** The location of the runbooks, both absolute. */
export interface Place {
  root: string;
  /** The folder that all runbooks are in; their names are relative to it. */
  runbooks: string;
}

/** Whether a path, relative to the folder and `/`-separated, is ignored with everything below it. */
type IsIgnored = (path: string) => boolean;

/**
 * Paths of the Markdown files below a folder, relative to it, `/`-separated and sorted. Respects
 * `.gitignore` and skips hidden folders, packages of others (`node_modules`, `vendor/github.com`) and
 * built sites, which contain the Markdown of their pages. Throws UserError if
 * no file is left or a folder is unreadable, NoRunbooks if there is none at all.
 */
export async function findMarkdown(folder: string, ignore: readonly string[]): Promise<string[]> {
  const found = await markdownIn(folder, ignore);
  if (found.length > 0) return found.sort((a, b) => (a < b ? -1 : 1));
  const shown = relative(process.cwd(), folder) || folder;
  const all = await walk(folder, '', null, () => false);
  if (all.length === 0) {
    throw new NoRunbooks(
      `The runbooks folder "${shown}" contains no Markdown file.`,
      'Run `replaybook init` for an example, or choose another folder with --runbooks DIR.',
    );
  }
  throw new UserError(
    `All ${all.length} Markdown files of "${shown}" are ignored.`,
    'Check .gitignore and "ignore" in replaybook.config.',
  );
}

/** The same without any complaint, not sorted. */
export async function markdownIn(folder: string, ignore: readonly string[]): Promise<string[]> {
  return walk(folder, '', await GitIgnore.of(folder), await ignoredBy(ignore));
}

async function walk(
  root: string,
  folder: string,
  above: GitIgnore | null,
  isIgnored: IsIgnored,
): Promise<string[]> {
  const absolute = join(root, folder);
  const git = await above?.enter(absolute);
  const entries = entriesOf(absolute);
  const mayBeSite = folder !== '' && entries.some(({ name }) => name === 'signatures.json');
  if (mayBeSite && isBuiltSite(absolute)) return [];
  const found: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    const isFolder = entry.isDirectory();
    const path = folder === '' ? name : `${folder}/${name}`;
    if (isFolder ? name.startsWith('.') || isPackages(path) : !isShownPage(name)) continue;
    if (isIgnored(path) || git?.ignores(join(absolute, name), isFolder)) continue;
    // A pipe or a broken symbolic link is unreadable, but reported instead of skipped.
    if (isFolder) found.push(...(await walk(root, path, git ?? null, isIgnored)));
    else found.push(path);
  }
  return found;
}

/** `node_modules`, and the modules that Go copies: `vendor/k8s.io`. */
function isPackages(path: string): boolean {
  return /(?:^|\/)(?:node_modules|vendor\/[\w-]+(?:\.[\w-]+)+)$/.test(path);
}

/** Not hidden; a page may have no name but its ending. */
function isShownPage(name: string): boolean {
  return isPageName(name) && !/^\..*\./s.test(name);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const shown = relative(process.cwd(), folder) || folder;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new UserError(`The folder "${shown}" is gone.`, 'Bring it back, and run again.');
    }
    throw systemProblem(
      `Cannot read the folder "${shown}"`,
      error,
      'Make it readable, or exclude it with "ignore" in replaybook.config.',
    );
  }
}

/** As in `.gitignore`, a glob that matches a folder matches everything in it; ignores case. */
async function ignoredBy(globs: readonly string[]): Promise<IsIgnored> {
  if (globs.length === 0) return () => false;
  const { compileGlob } = await import('../../core/glob.ts');
  const matchers = globs.map((glob) => {
    const bare = glob.replace(/^\.\//, '').replace(/\/(?:\*\*)?$/, '');
    return compileGlob(bare, { ignoreCase: true });
  });
  return (path) => matchers.some((isMatch) => isMatch(path));
}

/** An absolute path relative to the root, `/`-separated. */
export function projectPath(root: string, path: string): string {
  return relative(root, resolve(path)).split(sep).join('/');
}
