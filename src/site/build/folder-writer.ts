import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../../node/kept-files.ts';

/** Writes many files below a folder, each of its folders made once. */
export class FolderWriter {
  readonly #root: string;
  readonly #former: string | null;
  readonly #known: ReadonlySet<string>;
  readonly #made = new Set<string>();
  /** Files that the former folder holds with the same bytes; they are not written again. */
  readonly kept: string[] = [];

  constructor(root: string, former: string | null) {
    this.#root = root;
    this.#former = former;
    this.#known = new Set(former === null ? [] : filesOf(former));
  }

  /** Without the event loop, which for small files costs more than writing. */
  write(path: string, content: string | Uint8Array): void {
    if (this.#isKept(path, content)) return;
    const file = join(this.#root, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    writeFileSync(file, content);
  }

  #isKept(path: string, content: string | Uint8Array): boolean {
    if (this.#former === null || !this.#known.has(path)) return false;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (!readFileSync(join(this.#former, path)).equals(bytes)) return false;
    this.kept.push(path);
    return true;
  }
}
