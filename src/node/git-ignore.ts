import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ignore } from 'ignore';

interface Rules {
  /** Absolute folder that the patterns are relative to, with a separator at its end. */
  folder: string;
  ignore: Ignore;
}

type CreateIgnore = () => Ignore;

/** The `.gitignore` files that count in a folder: those of the repository above it, and its own. */
export class GitIgnore {
  readonly #rules: readonly Rules[];
  readonly #create: CreateIgnore;

  private constructor(rules: readonly Rules[], create: CreateIgnore) {
    this.#rules = rules;
    this.#create = create;
  }

  /** For an absolute folder; outside of a repository nothing above it counts. */
  static async of(folder: string): Promise<GitIgnore> {
    const { default: create } = await import('ignore');
    let ignore = new GitIgnore([], create);
    for (const above of foldersFromRepository(folder)) ignore = ignore.enter(above);
    return ignore;
  }

  /** With the patterns of one more folder, which lies in the last one. */
  enter(folder: string): GitIgnore {
    const patterns = readPatterns(join(folder, '.gitignore'));
    if (patterns === null) return this;
    const rules = { folder: join(folder, '/'), ignore: this.#create().add(patterns) };
    return new GitIgnore([...this.#rules, rules], this.#create);
  }

  /** The nearest file that has something to say decides, as in git. */
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

function readPatterns(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
