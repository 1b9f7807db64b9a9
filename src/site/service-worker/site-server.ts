import type { SavedCopy } from './saved-copy.ts';

/** Milliseconds to wait for the network before the saved copy answers. */
const patience = 2500;
/** The same when the reader reloads the page. */
const longPatience = 15_000;
/** Milliseconds after a network failure in which requests of a page do not wait for the network. */
const lostFor = 10_000;

/**
 * Answers requests of the pages from the network, because readers must not run an outdated command,
 * and from the saved copy if the network fails or is slow.
 */
export class SiteServer {
  readonly #copy: SavedCopy;
  #lostUntil = 0;

  constructor(copy: SavedCopy) {
    this.#copy = copy;
  }

  /** `path` is the path of the request below the scope. */
  async answer(request: Request, path: string): Promise<Response> {
    // The names of compiled files contain a hash of their content.
    const lasting = path.startsWith('_astro/') ? await this.#copy.findLasting(path) : null;
    if (lasting !== null) return lasting;
    const isPage = request.mode === 'navigate';
    if (!navigator.onLine || (!isPage && Date.now() < this.#lostUntil)) {
      const saved = await this.#saved(path, isPage);
      if (saved !== null) return saved;
    }
    const network = fetch(request);
    network.catch(() => undefined);
    try {
      const wait = request.cache === 'default' ? patience : longPatience;
      const response = await Promise.race([network, timeOut(wait)]);
      if (response !== null && response.status < 500) {
        this.#lostUntil = 0;
        return response;
      }
    } catch {
      // The code below answers, as for a slow network.
    }
    this.#lostUntil = Date.now() + lostFor;
    return (await this.#saved(path, isPage)) ?? (await this.#last(network, isPage));
  }

  async #saved(path: string, isPage: boolean): Promise<Response | null> {
    const saved = await this.#copy.find(path);
    if (!isPage) return saved;
    const page = saved ?? (await this.#copy.find(`${path}/`));
    return page && marked(page, 'copy');
  }

  /** For files outside the copy. */
  async #last(network: Promise<Response>, isPage: boolean): Promise<Response> {
    try {
      return await network;
    } catch (error) {
      const instead = isPage ? await this.#copy.find('404.html') : null;
      if (instead === null) throw error;
      return marked(instead, 'none');
    }
  }
}

function timeOut(wait: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, wait, null));
}

/** Marks a page as a copy; `client/offline-notice.ts` reads the mark. */
async function marked(page: Response, saved: 'copy' | 'none'): Promise<Response> {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
  const html = await page.text();
  const headers = new Headers(page.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const body = html.replace('<offline-notice', `$& data-saved="${saved}"`);
  return new Response(body, { status: saved === 'none' ? 404 : page.status, headers });
}
