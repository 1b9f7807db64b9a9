import { existsSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';

/** The folder of the runbooks, unless a configuration or an option names another. */
export const defaultRunbooks = 'runbooks';

/** Names that a configuration may have, in the order in which they are looked for. */
export const configFiles: readonly string[] = ['ts', 'mts', 'mjs', 'js', 'json', 'yaml', 'yml'].map(
  (extension) => `replaybook.config.${extension}`,
);

/** Anything that is not data: a list of the forms of code could miss one. */
export function isCode(path: string): boolean {
  return !/^\.(?:json|ya?ml)$/.test(extname(path));
}

/** The folders that may hold the configuration: from a folder up to the root of its repository. */
export function searchFolders(cwd: string): string[] {
  const folders: string[] = [];
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(resolve(folder, '.git'))) return folders;
    // Outside of a repository a folder above may be anybody's.
    if (folder === dirname(folder)) return folders.slice(0, 1);
  }
}

/** All files that may change the configuration that counts in a folder. */
export function configPaths(cwd: string, named?: string): string[] {
  if (named !== undefined) return [resolve(cwd, named)];
  return searchFolders(cwd).flatMap((folder) => configFiles.map((name) => resolve(folder, name)));
}

/** The configuration that counts in a folder; null if there is none. */
export function findConfig(cwd: string, fits = (_name: string): boolean => true): string | null {
  return configPaths(cwd).find((path) => fits(path) && existsSync(path)) ?? null;
}

/**
 * The folder that a project without a configuration is in: the nearest one that has the folder of the
 * runbooks, else the repository.
 */
export function homeWithoutConfig(cwd: string): string {
  const folders = searchFolders(cwd);
  const nearest = folders.find((folder) => existsSync(resolve(folder, defaultRunbooks)));
  return nearest ?? folders.at(-1) ?? cwd;
}
