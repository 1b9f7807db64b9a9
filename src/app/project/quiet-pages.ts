import { once } from '../../core/memoize.ts';
import type { RecordStore } from '../../node/cache/record-store.ts';
import { digest } from '../../node/digest.ts';
import type { ProjectFile } from './project-file.ts';

/** One record has all pages, since it is read and written as a whole. */
const KEY = 'quiet-pages';
/** Characters of a digest that tell the files of a project apart. */
const DIGEST_PART = 24;

interface Parts {
  /** By path. */
  files: ReadonlyMap<string, ProjectFile>;
  store: RecordStore;
  /** What else decides, as plain data. */
  circumstances: readonly unknown[];
}

/**
 * The pages about which the rules that look beyond one file have nothing to say, as an earlier run has
 * found: the same pages, among pages with the same addresses, in the same circumstances.
 */
export class QuietPages {
  readonly #parts: Parts;
  /** Keys of pages. */
  readonly #known: ReadonlySet<string>;

  constructor(parts: Parts) {
    this.#parts = parts;
    const [basis, ...known] = parts.store.get(KEY)?.split(' ') ?? [];
    this.#known = new Set(basis === this.#basis() ? known : []);
  }

  has(path: string): boolean {
    const key = this.#keyOf(path);
    return key !== null && this.#known.has(key);
  }

  /** Takes the pages that are quiet besides the known ones. */
  keep(paths: readonly string[]): void {
    const fresh = paths.flatMap((path) => this.#keyOf(path) ?? []);
    if (fresh.length === 0) return;
    const { files, store } = this.#parts;
    const still = [...files.keys()].flatMap((path) =>
      this.has(path) ? (this.#keyOf(path) ?? []) : [],
    );
    store.set(KEY, [this.#basis(), ...still, ...fresh].join(' '));
  }

  #keyOf(path: string): string | null {
    return this.#parts.files.get(path)?.digest?.slice(0, DIGEST_PART) ?? null;
  }

  readonly #basis = once(() => {
    const { files, circumstances } = this.#parts;
    const addresses = [...files.values()].map((file) => file.addresses);
    return digest(JSON.stringify([circumstances, addresses]));
  });
}
