export interface SavedList {
  version: string;
  /** Revision of each file by its path below the scope; a page's path ends in a slash. */
  files: Record<string, string>;
}

const listPath = 'offline.json';
/** Requests at a time. */
const lanes = 6;
/** Keeps the previous version too, because its pages may be open and load more of its scripts. */
const keptVersions = 2;

/** The files of a site in the browser's storage, completely or not at all. */
export class SavedCopy {
  readonly #scope: URL;
  readonly #version: string;
  readonly #cacheName: string;
  #list: Promise<SavedList | null> | null = null;

  constructor(scope: URL, version: string) {
    this.#scope = scope;
    this.#version = version;
    this.#cacheName = `replaybook ${scope.pathname}`;
  }

  /** Downloads every file that an older copy lacks; rejects if one fails. */
  async save(): Promise<void> {
    const cache = await this.#open();
    const response = await this.#get(listPath);
    const list: SavedList = await response.clone().json();
    if (list.version !== this.#version) throw new Error('The site is just being replaced.');
    const files = Object.entries(list.files).values();
    const lane = async (): Promise<void> => {
      for (const [path, revision] of files) {
        const key = this.#keyOf(path, revision);
        if ((await cache.match(key)) === undefined) await cache.put(key, await this.#get(path));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    await cache.put(this.#keyOf(listPath, this.#version), response);
  }

  /** Drops files that neither this version nor the previous one has. */
  async dropOld(): Promise<void> {
    const cache = await this.#open();
    const keys = await cache.keys();
    // In the order in which they were saved.
    const lists = keys.filter(({ url }) => pathOf(url) === listPath).slice(-keptVersions);
    const kept = new Set(lists.map(({ url }) => url));
    for (const key of lists) {
      const list: SavedList | undefined = await (await cache.match(key))?.json();
      for (const [path, revision] of Object.entries(list?.files ?? {})) {
        kept.add(this.#keyOf(path, revision));
      }
    }
    for (const key of keys) if (!kept.has(key.url)) await cache.delete(key);
  }

  /** A file of this version. */
  async find(path: string): Promise<Response | null> {
    this.#list ??= this.#readList();
    const revision = (await this.#list)?.files[path];
    if (revision === undefined) return null;
    return (await (await this.#open()).match(this.#keyOf(path, revision))) ?? null;
  }

  /** A file whose name contains the hash of its content, from any version. */
  async findLasting(path: string): Promise<Response | null> {
    const saved = await this.find(path);
    if (saved !== null) return saved;
    const cache = await this.#open();
    const key = (await cache.keys()).find(({ url }) => pathOf(url) === path);
    return (key && (await cache.match(key))) ?? null;
  }

  async remove(): Promise<void> {
    await caches.delete(this.#cacheName);
  }

  #open(): Promise<Cache> {
    return caches.open(this.#cacheName);
  }

  async #readList(): Promise<SavedList | null> {
    const response = await (await this.#open()).match(this.#keyOf(listPath, this.#version));
    return (await response?.json()) ?? null;
  }

  async #get(path: string): Promise<Response> {
    const address = path.split('/').map(encodeURIComponent).join('/');
    const response = await fetch(new URL(address, this.#scope), { cache: 'no-cache' });
    const isFound = response.ok || path === '404.html';
    if (!isFound) throw new Error(`${path} cannot be saved: ${response.status}`);
    // A redirected response must not answer a navigation.
    const { status, headers, body } = response;
    return response.redirected ? new Response(body, { status, headers }) : response;
  }

  /** An address that no page uses. */
  #keyOf(path: string, revision: string): string {
    const url = new URL(this.#scope);
    url.searchParams.set('saved', path);
    url.searchParams.set('revision', revision);
    return url.href;
  }
}

function pathOf(key: string): string | null {
  return new URL(key).searchParams.get('saved');
}
