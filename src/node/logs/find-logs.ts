import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileGlob } from '../../core/glob.ts';
import { projectPath } from '../files/find-files.ts';
import { systemProblem, UserError } from '../user-error.ts';

const GLOB = /[*?[{]/;
const natural = new Intl.Collator('en', { numeric: true });

/**
 * The logs that a person named as files, folders (all files below, but no hidden ones) and globs,
 * relative to the working folder where they are below it, each once, sorted with numbers by their
 * value. Throws UserError for a name that stands for no file.
 */
export function findLogs(names: readonly string[], cwd: string): string[] {
  const logs = new Set<string>();
  for (const name of names) {
    const found = filesOf(name, cwd);
    if (found.length === 0) {
      throw new UserError(`No log fits "${name}".`, 'Pass logs, folders of logs, or globs.');
    }
    for (const path of found) logs.add(shown(path, cwd));
  }
  return [...logs].sort((a, b) => natural.compare(a, b) || (a < b ? -1 : 1));
}

function filesOf(name: string, cwd: string): string[] {
  const path = resolve(cwd, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return walk(path);
  if (stats || !GLOB.test(name)) return stats ? [path] : [];
  const parts = name.split('/');
  const fixed = parts.slice(
    0,
    Math.max(
      0,
      parts.findIndex((part) => GLOB.test(part)),
    ),
  );
  const folder = resolve(cwd, fixed.join('/') || (name.startsWith('/') ? '/' : '.'));
  const matches = compileGlob(parts.slice(fixed.length).join('/'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return walk(folder).filter((file) => matches(projectPath(folder, file)));
}

/** Files below a folder; links to folders are not followed, so the walk ends. */
function walk(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) return [];
      if (entry.isDirectory()) return walk(path);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && isFileBehind(path));
      return isFile ? [path] : [];
    });
  } catch (error) {
    throw systemProblem(`Cannot read the folder "${folder}"`, error, 'Check its permissions.');
  }
}

function isFileBehind(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isFile() ?? false;
}

function shown(path: string, cwd: string): string {
  const below = projectPath(cwd, path);
  return below.startsWith('..') ? path : below;
}
