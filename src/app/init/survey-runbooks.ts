import { basename, dirname } from 'node:path/posix';
import { isPageName } from '../../core/text/page-name.ts';
import { type Bounds, countEntries, isNamed } from './count-entries.ts';
import type { RepositoryFiles } from './repository-files.ts';
import type { FoundRunbooks, RunbookFolder } from './survey.ts';

const usual: Bounds = { pages: 2000, bytes: 16_000_000, milliseconds: Number.POSITIVE_INFINITY };

/** Parses the Markdown of a repository, and tells which folders hold runbooks. */
export async function surveyRunbooks(
  files: RepositoryFiles,
  bounds: Bounds = usual,
): Promise<FoundRunbooks> {
  const pages = files.paths.filter(isPageName);
  const entries = await countEntries(files, pages, bounds);
  const folders = foldersOf(entries);
  const others = [...entries]
    .filter(
      ([path, count]) => count > 0 && !folders.some((folder) => isSameOrBelow(path, folder.path)),
    )
    .map(([path, count]) => ({ path, entries: count }))
    .sort(byEntries);
  return { folders, others, pages: pages.length, read: entries.size };
}

interface Counted extends Omit<RunbookFolder, 'isNamed'> {
  pagesWithEntries: number;
}

function foldersOf(entries: ReadonlyMap<string, number>): RunbookFolder[] {
  const folders = new Map<string, Counted>();
  for (const [path, count] of entries) {
    for (const folder of foldersAbove(path)) {
      const known = folders.get(folder) ?? emptyFolder(folder);
      folders.set(folder, {
        path: folder,
        pages: known.pages + 1,
        entries: known.entries + count,
        pagesWithEntries: known.pagesWithEntries + Math.min(count, 1),
      });
    }
  }
  const named = outermost([...folders.values()].filter(readsByName));
  // Where all pages are below folders, those say where they are, and not the root.
  const isFlat = [...entries].some(([path, own]) => own > 0 && !path.includes('/'));
  const byContent = [...folders.values()].filter(readsByContent);
  const below = byContent.filter(({ path }) => path !== '.');
  const unnamed = outermost(isFlat || below.length === 0 ? byContent : below).filter(
    ({ path }) => !named.some((other) => isSameOrBelow(path, other.path) || contains(path, other)),
  );
  return [...named.sort(byEntries), ...unnamed.sort(byEntries)].map(
    ({ path, pages, entries: own }) => {
      return { path, pages, entries: own, isNamed: readsAsNamed(path) };
    },
  );
}

function emptyFolder(path: string): Counted {
  return { path, pages: 0, entries: 0, pagesWithEntries: 0 };
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === '.') return folders;
  }
}

function readsAsNamed(path: string): boolean {
  return path === 'runbooks' || isNamed(basename(path));
}

/** `runbooks` at the root is where Replaybook looks by itself. */
function readsByName({ path, entries }: Counted): boolean {
  return readsAsNamed(path) && (path === 'runbooks' || entries > 0);
}

/** One page with `Troubleshooting` in it makes no folder of runbooks. */
function readsByContent({ pages, pagesWithEntries }: Counted): boolean {
  return pagesWithEntries >= 2 && pagesWithEntries * 2 >= pages;
}

function outermost(folders: readonly Counted[]): Counted[] {
  return folders.filter(
    ({ path }) => !folders.some((other) => other.path !== path && contains(other.path, { path })),
  );
}

function contains(folder: string, { path }: Pick<RunbookFolder, 'path'>): boolean {
  return path !== folder && isSameOrBelow(path, folder);
}

export function isSameOrBelow(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

type WithEntries = Pick<RunbookFolder, 'path' | 'entries'>;

function byEntries(a: WithEntries, b: WithEntries): number {
  return b.entries - a.entries || (a.path < b.path ? -1 : 1);
}
