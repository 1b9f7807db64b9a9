import { join } from 'node:path';
import { isBuiltSite } from '../../node/files/built-site.ts';
import { entriesIn } from '../../node/files/entries-in.ts';
import { insideWithLinks } from '../../node/files/inside-root.ts';
import { readSmallText } from '../../node/files/read-small-text.ts';
import { GitIgnore } from '../../node/git/git-ignore.ts';

/** A repository may hold anything; looking at it has to end. */
const MOST_FILES = 50_000;
/** What somebody names is looked for in more. */
const MOST_FILES_OF_ALL = 500_000;
const MOST_DEPTH = 20;

/** Folders that hold the work of others, or data of tests. */
const foreign: ReadonlySet<string> = new Set([
  ...['node_modules', 'vendor', 'third_party', 'testdata', 'fixtures'],
]);
/** Hidden folders and files that say how a repository is run. */
const telling: ReadonlySet<string> = new Set(['.github', '.gitlab', '.gitlab-ci.yml']);

/** The files of a repository that git does not ignore, and the text of those that are small. */
export interface RepositoryFiles {
  root: string;
  /** Relative to the root, `/`-separated and sorted. */
  paths: readonly string[];
  /** Those that were looked into, in the same form, without the root. */
  folders: readonly string[];
  /** Whether the repository has more files than are looked at. */
  isCut: boolean;
  /** Null for what is no text, too large, or behind a link out of the repository. */
  read(path: string): string | null;
}

/**
 * Leaves out hidden folders, what is others' work, links and devices, unless all files are asked for: then
 * links out of the repository, and devices, are among the paths. Of those that `only` leaves out none counts.
 */
export async function listRepository(
  root: string,
  { all = false, only }: { all?: boolean; only?: (path: string) => boolean } = {},
): Promise<RepositoryFiles> {
  const most = all ? MOST_FILES_OF_ALL : MOST_FILES;
  const isLeftOut = (name: string): boolean => {
    if (all) return name === '.git' || name === 'node_modules';
    return foreign.has(name) || (name.startsWith('.') && !telling.has(name));
  };
  const isInside = insideWithLinks(root);
  const paths: string[] = [];
  const folders: string[] = [];
  let isCut = false;
  const walk = async (folder: string, above: GitIgnore, depth: number): Promise<void> => {
    const absolute = join(root, folder);
    const entries = entriesIn(absolute);
    const names = new Set(entries.map(({ name }) => name));
    if (folder !== '' && names.has('signatures.json') && isBuiltSite(absolute)) return;
    if (folder !== '') folders.push(folder);
    const git = await above.enter(absolute);
    for (const entry of entries) {
      const { name } = entry;
      if (isLeftOut(name)) continue;
      if (git.ignores(join(absolute, name), entry.isDirectory())) continue;
      if (paths.length >= most) {
        isCut = true;
        return;
      }
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isFile()) {
        if (only === undefined || only(path)) paths.push(path);
      } else if (!entry.isDirectory()) {
        // What a link leads to inside is listed by its own name. Who asks for all says why the rest is not read.
        if (all && !(entry.isSymbolicLink() && isInside(join(absolute, name)))) paths.push(path);
      } else if (depth < MOST_DEPTH) await walk(path, git, depth + 1);
    }
  };
  await walk('', await GitIgnore.of(root), 0);
  return { root, paths: paths.sort(), folders, isCut, read: (path) => readSmallText(root, path) };
}
