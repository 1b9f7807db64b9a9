import { existsSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { FileSource } from '../files/file-sources.ts';
import { projectPath } from '../files/find-files.ts';
import { type FolderGlob, findFolders, folderOrGlob } from '../files/folder-glob.ts';
import { isInside, realPath } from '../files/inside-root.ts';
import { UserError } from '../user-error.ts';
import { NoRunbooks } from './no-runbooks.ts';

/** A folder of runbooks, or a glob of such folders, as a person names it. */
export interface NamedSource {
  named: string;
  source: { folder: string } | FolderGlob;
}

/** The folders that a configuration or `--runbooks` names. */
export interface RunbookFolders {
  /** Absolute folder that all of them are in, whatever fits the globs at the moment. */
  runbooks: string;
  sources: readonly NamedSource[];
  /** Folders that exist, each with the name that led to it. */
  found: readonly FoundFolder[];
}

interface FoundFolder {
  folder: string;
  named: string;
  isGlob: boolean;
}

/**
 * Finds the folders of the runbooks. Throws UserError if one is missing, named twice or inside of another,
 * or if nothing fits a glob, and NoRunbooks if there is none at all.
 */
export async function findRunbookFolders(
  from: string,
  names: readonly string[],
): Promise<RunbookFolders> {
  const sources = names.map((named): NamedSource => ({ named, source: folderOrGlob(from, named) }));
  const found: FoundFolder[] = [];
  const missing: UserError[] = [];
  for (const one of sources) {
    const folders = await foldersOf(one, from);
    if (folders instanceof UserError) missing.push(folders);
    else found.push(...folders);
  }
  const [first] = missing;
  if (first !== undefined) {
    if (found.length === 0) throw first;
    throw new UserError(first.message, 'Correct its name, or remove it from "runbooks".');
  }
  refuseOverlaps(found);
  return { runbooks: commonFolder(sources), sources, found };
}

async function foldersOf(
  { named, source }: NamedSource,
  from: string,
): Promise<FoundFolder[] | NoRunbooks> {
  if ('glob' in source) {
    const folders = await findFolders(source);
    if (folders.length > 0) return folders.map((folder) => ({ folder, named, isGlob: true }));
    return new NoRunbooks(
      `No folder fits "${named}", which "runbooks" names.`,
      `It is looked for from "${from}": \`*\` stands for any name and \`**\` for any folders. Git-ignored folders do not count, and hidden ones only by name.`,
    );
  }
  const { folder } = source;
  if (!existsSync(folder)) {
    return new NoRunbooks(
      `The runbooks folder "${named}" does not exist.`,
      'Run `replaybook init` to make one, choose another with --runbooks DIR, or set "runbooks" in replaybook.config.',
    );
  }
  if (!statSync(folder).isDirectory()) {
    throw new UserError(
      `"${named}" is not a folder.`,
      'Pass --runbooks the folder that contains the Markdown files.',
    );
  }
  return [{ folder, named, isGlob: false }];
}

/**
 * What is named by hand twice is a mistake. A glob may find what is read anyway; but through a link it
 * would be read under two names.
 */
function refuseOverlaps(found: readonly FoundFolder[]): void {
  const real = found.map((one) => ({ ...one, real: join(realPath(one.folder), sep) }));
  real.sort((a, b) => (a.real < b.real ? -1 : 1));
  // In this order, what is inside of a folder follows it.
  let around: typeof real = [];
  for (const inner of real) {
    around = around.filter((outer) => inner.real.startsWith(outer.real));
    for (const outer of around) {
      const isRedundant = isInside(inner.folder, outer.folder);
      if (isRedundant && (inner.isGlob || outer.isGlob)) continue;
      throw new UserError(
        inner.real === outer.real
          ? `"runbooks" names one folder twice: "${outer.named}" and "${inner.named}".`
          : `The runbooks folder "${inner.named}" is inside "${outer.named}", which "runbooks" names too.`,
        'Remove one of them: a folder is read with everything below it.',
      );
    }
    around.push(inner);
  }
}

/** Does not depend on what fits a glob, so that the ids of entries do not either. */
function commonFolder(sources: readonly NamedSource[]): string {
  const [first = '.', ...others] = sources.map(({ source }) =>
    'glob' in source ? source.below : source.folder,
  );
  let common = first;
  while (!others.every((folder) => isInside(folder, common))) common = dirname(common);
  return common;
}

/** Sources as a person names them, from the root. */
export function namesOf(root: string, sources: readonly FileSource[]): string {
  const names = sources.map((source) => {
    if ('glob' in source) return projectPath(root, join(source.below, source.glob));
    return projectPath(root, 'folder' in source ? source.folder : source.file);
  });
  return names.join('", "');
}
