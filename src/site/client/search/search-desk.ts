import type { SearchReply, SearchRequest } from './search-messages.ts';
import { SignatureSearch } from './signature-search.ts';

/**
 * Answers requests one after the other, in a worker or in the page itself, with the same messages.
 */
export class SearchDesk {
  readonly #reply: (reply: SearchReply) => void;
  #url = '';
  #engine: Promise<SignatureSearch> | null = null;
  #current = 0;

  constructor(reply: (reply: SearchReply) => void) {
    this.#reply = reply;
  }

  take(request: SearchRequest): void {
    if (request.kind === 'load') {
      this.#url = request.url;
      this.#engine = this.#load();
    } else if (request.kind === 'search') {
      this.#current = request.run;
      void this.#answer(request);
    } else if (request.run === this.#current) {
      this.#current = 0;
    }
  }

  #load(): Promise<SignatureSearch> {
    const engine = SignatureSearch.load(this.#url);
    // The current search reports the failure, and the next one tries again.
    engine.catch(() => {
      this.#engine = null;
    });
    return engine;
  }

  async #answer({ run, input }: Extract<SearchRequest, { kind: 'search' }>): Promise<void> {
    try {
      this.#engine ??= this.#load();
      const engine = await this.#engine;
      if (run !== this.#current) return;
      const found =
        'text' in input
          ? engine.searchText(input.text)
          : await engine.searchLog(input.log, {
              isStale: () => run !== this.#current,
              progress: (soFar) => this.#reply({ kind: 'progress', run, found: soFar }),
            });
      this.#reply({ kind: 'done', run, found });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#reply({ kind: 'failed', run, reason });
    }
  }
}
