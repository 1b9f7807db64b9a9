import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ignore } from 'ignore';
import { readNamedFile } from '../files/regular-file.ts';

interface Rules {
  /** The absolute folder of the patterns, with a separator at its end. */
  folder: string;
  ignore: Ignore;
}

/** The `.gitignore` files that apply to a folder: its own, and those above it in the repository. */
export class GitIgnore {
  readonly #rules: readonly Rules[];

  private constructor(rules: readonly Rules[]) {
    this.#rules = rules;
  }

  /** For an absolute folder. Outside of a repository, only its own file applies. */
  static async of(folder: string): Promise<GitIgnore> {
    let ignore = new GitIgnore([]);
    for (const above of foldersFromRepository(folder)) ignore = await ignore.enter(above);
    return ignore;
  }

  /** Adds the patterns of a folder inside the last one. */
  async enter(folder: string): Promise<GitIgnore> {
    const patterns = readPatterns(join(folder, '.gitignore'));
    if (patterns === null) return this;
    // Loaded only where there is a `.gitignore`, since every run looks for one.
    const { default: createIgnore } = await import('ignore');
    const rules = { folder: join(folder, '/'), ignore: createIgnore().add(patterns) };
    return new GitIgnore([...this.#rules, rules]);
  }

  /** The nearest file with a matching pattern decides, as in git. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, ignore } of this.#rules.toReversed()) {
      const inside = path.slice(folder.length).replaceAll('\\', '/');
      const { ignored, unignored } = ignore.test(isFolder ? `${inside}/` : inside);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

function foldersFromRepository(folder: string): string[] {
  const folders: string[] = [];
  for (let at = dirname(folder), below = folder; ; below = at, at = dirname(at)) {
    if (existsSync(join(below, '.git'))) return folders.reverse();
    if (at === below) return [];
    folders.push(at);
  }
}

/** Like git, ignores a `.gitignore` that is a symbolic link. */
function readPatterns(path: string): string | null {
  try {
    const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile();
    return isFile ? readNamedFile(path).toString('utf8') : null;
  } catch {
    return null;
  }
}
