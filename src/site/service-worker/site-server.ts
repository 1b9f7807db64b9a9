import type { SavedCopy } from './saved-copy.ts';

/** Milliseconds after which the saved copy answers in the place of the network. */
const patience = 2500;
/** The same where the reader has asked for the page once more. */
const longPatience = 15_000;
/** Milliseconds for which what a page loads does not wait for a network that has just failed. */
const lostFor = 10_000;

/**
 * Answers the requests of the site's pages: from the network, since a command that was changed must
 * not be run as it was; from the saved copy where the network fails or keeps one waiting.
 */
export class SiteServer {
  readonly #copy: SavedCopy;
  #lostUntil = 0;

  constructor(copy: SavedCopy) {
    this.#copy = copy;
  }

  /** `path` is that of the request below the scope. */
  async answer(request: Request, path: string): Promise<Response> {
    // Compiled files have names that stand for their content.
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
      // It is answered below, as where the network keeps one waiting.
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

  /** For what is not in the copy. */
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

/** Has a page say where it comes from; `client/offline-notice.ts` reads it. */
async function marked(page: Response, saved: 'copy' | 'none'): Promise<Response> {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
  const html = await page.text();
  const headers = new Headers(page.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const body = html.replace('<offline-notice', `$& data-saved="${saved}"`);
  return new Response(body, { status: saved === 'none' ? 404 : page.status, headers });
}
