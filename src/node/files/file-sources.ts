import { dirname, join, relative } from 'node:path';
import { UserError } from '../user-error.ts';
import { findMarkdown, markdownIn, projectPath } from './find-files.ts';
import { type FolderGlob, findFolders, folderTest } from './folder-glob.ts';
import { isInside } from './inside-root.ts';

/** Where files are: a folder, the folders that fit a glob, or one file with any name; all absolute. */
export type FileSource = { folder: string } | FolderGlob | { file: string };

/**
 * Files of several sources, relative to their common folder, `/`-separated and sorted. Throws UserError
 * if a folder, or all folders of a glob together, have no Markdown file.
 */
export async function findSources(
  base: string,
  sources: readonly FileSource[],
  ignore: readonly string[],
): Promise<string[]> {
  const files = new Set<string>();
  for (const source of sources) {
    const isBase = 'folder' in source && source.folder === base;
    const found = isBase
      ? await findMarkdown(base, ignore)
      : (await filesOf(source, ignore)).map((file) => projectPath(base, file));
    for (const file of found) files.add(file);
  }
  return [...files].sort((a, b) => (a < b ? -1 : 1));
}

/** Absolute paths. */
async function filesOf(source: FileSource, ignore: readonly string[]): Promise<string[]> {
  if ('file' in source) return [source.file];
  if ('folder' in source) {
    const files = await findMarkdown(source.folder, ignore);
    return files.map((file) => join(source.folder, file));
  }
  const files: string[] = [];
  for (const folder of await findFolders(source)) {
    // A service may have no runbook yet.
    const inside = await markdownIn(folder, ignore);
    files.push(...inside.map((file) => join(folder, file)));
  }
  if (files.length > 0) return files;
  const shown = join(relative(process.cwd(), source.below), source.glob);
  throw new UserError(
    `The runbooks folders "${shown}" contain no Markdown file.`,
    'Add a runbook as a .md file, or check .gitignore and "ignore" in replaybook.config.',
  );
}

/** The absolute folders of sources, as far as they exist. */
export async function foldersOf(sources: readonly FileSource[]): Promise<string[]> {
  const folders = sources.map((source) => {
    if ('glob' in source) return findFolders(source);
    return ['folder' in source ? source.folder : dirname(source.file)];
  });
  return (await Promise.all(folders)).flat();
}

/** Whether an absolute path is in one of the sources, or would be. */
export async function sourceTest(
  sources: readonly FileSource[],
): Promise<(path: string) => boolean> {
  const tests = await Promise.all(
    sources.map(async (source) => {
      if ('file' in source) return (path: string) => path === source.file;
      return 'glob' in source
        ? folderTest(source)
        : (path: string) => isInside(path, source.folder);
    }),
  );
  return (path) => tests.some((test) => test(path));
}
