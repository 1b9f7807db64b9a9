import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes many files below a folder, each of its folders made once. */
export class FolderWriter {
  readonly #root: string;
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Without the event loop, which for small files costs more than writing. */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.#root, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    writeFileSync(file, content);
  }
}
