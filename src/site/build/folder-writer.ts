import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from '../../node/files/inside-root.ts';
import { filesOf, shareFile } from '../../node/files/kept-files.ts';
import { carryOver, fileList, foreignFiles } from './foreign-files.ts';

/** Writes many files below a folder, and creates each folder once. */
export class FolderWriter {
  readonly #root: string;
  readonly #former: string | null;
  readonly #known: ReadonlySet<string>;
  readonly #made = new Set<string>();
  readonly #written = new Set<string>();
  /** Files with the same bytes in the old folder; both folders share them. */
  readonly kept = new Set<string>();

  constructor(root: string, former: string | null) {
    this.#root = root;
    this.#former = former;
    this.#known = new Set(former === null ? [] : filesOf(former));
  }

  /** Synchronous, because for small files the event loop costs more than writing. */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.#root, path);
    if (!isInside(file, this.#root)) throw new Error(`"${path}" is no path of the site.`);
    this.#written.add(path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    // Of two files with one name the last counts; writing into a shared file would change both
    // sites.
    if (this.kept.delete(path)) rmSync(file);
    if (this.#share(path, file, content)) this.kept.add(path);
    else writeFileSync(file, content);
  }

  /**
   * Lists what was written, and takes over what others put into the former folder; gives the paths of
   * theirs that this site needs for its own files.
   */
  finish(): string[] {
    const list = fileList(this.#written);
    this.write(list.path, list.content);
    const former = this.#former;
    if (former === null) return [];
    return foreignFiles(former).filter((path) => !carryOver(path, former, this.#root));
  }

  #share(path: string, file: string, content: string | Uint8Array): boolean {
    if (this.#former === null || !this.#known.has(path)) return false;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return shareFile(join(this.#former, path), file, bytes);
  }
}
