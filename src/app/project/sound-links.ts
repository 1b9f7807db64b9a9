import type { LinkGraph, LinkOptions } from '../../core/links/graph.ts';
import { once } from '../../core/memoize.ts';
import type { Runbook } from '../../core/model.ts';
import type { RecordStore } from '../../node/cache/record-store.ts';
import { digest } from '../../node/digest.ts';
import type { ProjectFile } from './project-file.ts';

/** One record has all pages, since it is read and written as a whole. */
const KEY = 'sound-links';
/** Characters of a digest that tell the files of a project apart. */
const DIGEST_PART = 24;

interface Parts {
  /** By path. */
  files: ReadonlyMap<string, ProjectFile>;
  options: LinkOptions;
  graph: LinkGraph;
  store: RecordStore | null;
}

/**
 * The pages whose links are sound; most are. The store has the answers for all runs in which the pages
 * have the same paths and slugs.
 */
export class SoundLinks {
  readonly #parts: Parts;
  /** Digests of pages; empty if the addresses are others. */
  readonly #known: () => ReadonlySet<string>;
  readonly #sound = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#known = once(() => {
      const [addresses, ...known] = parts.store?.get(KEY)?.split(' ') ?? [];
      return new Set(addresses === this.#addresses() ? known : []);
    });
  }

  readonly has = (runbook: Runbook): boolean => {
    const { files, graph } = this.#parts;
    const key = files.get(runbook.path)?.digest?.slice(0, DIGEST_PART);
    if (key === undefined) return graph.areSound(runbook);
    const isSound = this.#known().has(key) || graph.areSound(runbook);
    if (isSound) this.#sound.add(key);
    return isSound;
  };

  /** Gives what is new to the store. */
  keep(): void {
    const { store } = this.#parts;
    if (store === null || [...this.#sound].every((key) => this.#known().has(key))) return;
    store.set(KEY, [this.#addresses(), ...this.#sound].join(' '));
  }

  /** Stands for all that decides whether links are sound, besides the page. */
  readonly #addresses = once(() => {
    const { files, options } = this.#parts;
    const { slug, routes, sites } = options;
    const pages = [...files.values()].map((file) => [file.runbook.path, file.slugs]);
    return digest(JSON.stringify([slug, routes, sites, pages]));
  });
}
