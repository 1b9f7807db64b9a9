import { statSync } from 'node:fs';
import { join } from 'node:path';

export type PathType = 'file' | 'directory' | null;

/** What an absolute path is on disk, null where there is nothing to open. */
export function pathTypeOf(path: string): PathType {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch {
    // Whatever a link says: too long, with a NUL, through a file.
    return null;
  }
}

/** The disk around a catalog. Remembers its answers, so that a later run can ask whether they hold. */
export class Surroundings {
  readonly #root: string;
  readonly #answers = new Map<string, PathType>();

  /** `root` is what paths are relative to, absolute. */
  constructor(root: string) {
    this.#root = root;
  }

  readonly pathType = (path: string): PathType => {
    const absolute = join(this.#root, path);
    const known = this.#answers.get(absolute);
    if (known !== undefined) return known;
    const type = pathTypeOf(absolute);
    this.#answers.set(absolute, type);
    return type;
  };

  /** By absolute path. */
  get answers(): [path: string, type: PathType][] {
    return [...this.#answers];
  }
}
