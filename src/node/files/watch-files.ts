import { statSync } from 'node:fs';

/** Milliseconds between two looks. */
const PAUSE_MS = 500;

/** Reports the absolute path of each of some files that is made, changed or deleted. Keeps no process alive. */
export class FileWatch {
  readonly #timer: NodeJS.Timeout;
  #states: ReadonlyMap<string, string> = new Map();

  constructor(onChange: (path: string) => void) {
    this.#timer = setInterval(() => {
      const before = this.#states;
      this.#states = new Map(Array.from(before.keys(), (path) => [path, stateOf(path)]));
      for (const [path, state] of this.#states) if (state !== before.get(path)) onChange(path);
    }, PAUSE_MS).unref();
  }

  /** The files to look at from now on; what is known of one stays. */
  follow(paths: Iterable<string>): void {
    const before = this.#states;
    this.#states = new Map(Array.from(paths, (path) => [path, before.get(path) ?? stateOf(path)]));
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'none' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
