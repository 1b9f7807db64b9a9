import { posix } from 'node:path';
import type { Settings } from '../../node/config/settings.ts';
import { pruning } from '../../node/files/folder-glob.ts';

/**
 * Files and folders, relative to the root, whose making or changing may add something that can go
 * red: also those that are not there yet. `known` are the files that something was found in,
 * `folders` all of the repository.
 */
export async function sourcePlaces(
  { github, gitlab, prometheus, code, exceptions }: Settings['coverage'],
  known: readonly string[],
  folders: readonly string[],
): Promise<string[]> {
  const globs = [...prometheus, ...code.flatMap(({ files }) => files)];
  const onTheWay = await Promise.all(globs.map(pruning));
  return [
    ...new Set([
      ...known,
      ...known.map((path) => posix.dirname(path)).filter((folder) => folder !== '.'),
      ...(github ? ['.github/workflows'] : []),
      ...(gitlab === false ? [] : [gitlab === true ? '.gitlab-ci.yml' : gitlab]),
      ...globs.map(folderOf),
      // A new folder changes the one that it is in; then it is among these, too.
      ...folders.filter((folder) => onTheWay.some((mayContain) => mayContain(folder))),
      exceptions,
    ]),
  ];
}

/** The folder ahead of the first wildcard of a glob. */
function folderOf(glob: string): string {
  const names = glob.split('/').slice(0, -1);
  const wild = names.findIndex((name) => /[*?[{]/.test(name));
  return posix.join('.', ...(wild < 0 ? names : names.slice(0, wild)));
}
