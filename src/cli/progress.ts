import type { Terminal } from './terminal.ts';

/** A shorter run shows no progress. */
const SHOW_AFTER_MS = 500;
const INTERVAL_MS = 100;

/** One line of progress on a terminal, overwritten and finally removed. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #start: number;
  #shown = Number.NEGATIVE_INFINITY;

  constructor(terminal: Terminal, now: () => number = Date.now) {
    this.#terminal = terminal;
    this.#now = now;
    this.#start = now();
  }

  /** `things` is a word such as "files". */
  show(done: number, total: number, things = 'files'): void {
    const now = this.#now();
    if (!this.#terminal.interactive || now - this.#start < SHOW_AFTER_MS) return;
    if (now - this.#shown < INTERVAL_MS) return;
    this.#shown = now;
    this.#terminal.status(`${done} of ${total} ${things}`);
  }

  clear(): void {
    if (this.#shown > 0) this.#terminal.status('');
    this.#shown = Number.NEGATIVE_INFINITY;
  }
}
