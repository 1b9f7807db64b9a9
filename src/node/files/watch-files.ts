import { readdirSync, statSync } from 'node:fs';

/** How often files are looked at, and the most of the time that it may take. */
const SHORTEST_PAUSE_MS = 500;
const MOST_OF_TIME = 1 / 20;

interface State {
  /** Changes with every change. */
  stamp: string;
  /** Changes with those that count. */
  content: string;
}

/**
 * Reports the absolute path of each of some files that is made, changed or deleted, and of each of
 * some folders that gets or loses a name. Keeps no process alive.
 */
export class FileWatch {
  readonly #onChange: (path: string) => void;
  #timer: NodeJS.Timeout | undefined;
  #states: ReadonlyMap<string, State> = new Map();

  constructor(onChange: (path: string) => void) {
    this.#onChange = onChange;
    this.#lookLater(SHORTEST_PAUSE_MS);
  }

  /**
   * The paths to look at from now on; what is known of one stays. A new one that has changed since
   * it was read, at a time in milliseconds of the epoch, is reported, too.
   */
  follow(paths: Iterable<string>, readAt = Number.POSITIVE_INFINITY): void {
    const before = this.#states;
    const first = (path: string): State => (changedSince(path, readAt) ? unknown : stateOf(path));
    this.#states = new Map(Array.from(paths, (path) => [path, before.get(path) ?? first(path)]));
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #lookLater(pause: number): void {
    this.#timer = setTimeout(() => {
      const start = performance.now();
      const before = this.#states;
      this.#states = new Map(Array.from(before, ([path, known]) => [path, stateOf(path, known)]));
      const spent = performance.now() - start;
      this.#lookLater(Math.max(SHORTEST_PAUSE_MS, spent / MOST_OF_TIME));
      for (const [path, { content }] of this.#states) {
        if (content !== before.get(path)?.content) this.#onChange(path);
      }
    }, pause).unref();
  }
}

/** Clocks of file systems lag behind a little. */
const LAG_MS = 20;
const unknown: State = { stamp: '', content: '' };

function changedSince(path: string, time: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs >= time - LAG_MS;
}

function stateOf(path: string, known?: State): State {
  const found = statSync(path, { throwIfNoEntry: false });
  const stamp = found === undefined ? 'none' : `${found.ino} ${found.size} ${found.mtimeMs}`;
  if (stamp === known?.stamp) return known;
  return { stamp, content: found?.isDirectory() ? namesIn(path) : stamp };
}

/** Without those that editors make beside a file while they write it. */
function namesIn(folder: string): string {
  try {
    return readdirSync(folder)
      .filter((name) => !/^\.|~$/.test(name))
      .join('/');
  } catch {
    return 'unreadable';
  }
}
