import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../../node/kept-files.ts';
import type { FormerFolder } from '../../node/replace-folder.ts';

/** Writes many files below a folder, each of its folders made once. */
export class FolderWriter {
  readonly #root: string;
  readonly #former: FormerFolder | null;
  readonly #known: ReadonlySet<string>;
  readonly #made = new Set<string>();

  /** What the former folder holds with the same bytes is kept there rather than written again. */
  constructor(root: string, former: FormerFolder | null = null) {
    this.#root = root;
    this.#former = former;
    this.#known = new Set(former === null ? [] : filesOf(former.path));
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
    if (!readFileSync(join(this.#former.path, path)).equals(bytes)) return false;
    this.#former.keep(path);
    return true;
  }
}
