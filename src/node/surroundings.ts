import { statSync } from 'node:fs';
import { join } from 'node:path';

export type PathType = 'file' | 'directory' | null;

/** What a path below a folder is on disk, null where there is nothing to open. */
export function pathTypeBelow(root: string): (path: string) => PathType {
  return (path) => {
    try {
      return statSync(join(root, path)).isDirectory() ? 'directory' : 'file';
    } catch {
      // Whatever a link says: too long, with a NUL, through a file.
      return null;
    }
  };
}

/** The disk around a catalog. Remembers its answers, so that a later run can ask whether they hold. */
export class Surroundings {
  readonly #ask: (path: string) => PathType;
  readonly #answers = new Map<string, PathType>();

  /** `root` is what paths are relative to, absolute. */
  constructor(root: string) {
    this.#ask = pathTypeBelow(root);
  }

  readonly pathType = (path: string): PathType => {
    const known = this.#answers.get(path);
    if (known !== undefined) return known;
    const type = this.#ask(path);
    this.#answers.set(path, type);
    return type;
  };

  get answers(): [path: string, type: PathType][] {
    return [...this.#answers];
  }

  hold(answers: readonly [path: string, type: PathType][]): boolean {
    return answers.every(([path, type]) => this.pathType(path) === type);
  }
}
