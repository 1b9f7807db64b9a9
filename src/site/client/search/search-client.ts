import { loadCode } from '../page/load-code.ts';
import type { SearchInput, SearchReply, SearchRequest } from './search-messages.ts';
import type { LogSearch } from './signature-search.ts';

interface Waiting {
  input: SearchInput;
  progress(soFar: LogSearch): void;
  resolve(found: LogSearch): void;
  reject(reason: Error): void;
}

/** Runs searches in a worker, or in the thread of the page if there is no worker. */
export class SearchClient {
  readonly #url: string;
  /** Requests that wait for a worker. */
  #send: (request: SearchRequest) => void;
  #run = 0;
  #waiting: Waiting | null = null;

  /** `url` is the address of the index; loading begins at once. */
  constructor(url: string) {
    this.#url = new URL(url, location.href).href;
    this.#send = () => {};
    try {
      const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => this.#take(data));
      worker.addEventListener('error', () => void this.#doWithout(), { once: true });
      this.#send = (request) => worker.postMessage(request);
    } catch {
      void this.#doWithout();
    }
    this.#send({ kind: 'load', url: this.#url });
  }

  /** Stops the previous search, whose promise stays open. */
  search(input: SearchInput, progress: (soFar: LogSearch) => void): Promise<LogSearch> {
    this.#run += 1;
    return new Promise((resolve, reject) => {
      this.#waiting = { input, progress, resolve, reject };
      this.#send({ kind: 'search', run: this.#run, input });
    });
  }

  /** Stops the search early, with its results so far. */
  stop(): void {
    this.#send({ kind: 'stop', run: this.#run });
  }

  #take(reply: SearchReply): void {
    if (reply.run !== this.#run || !this.#waiting) return;
    if (reply.kind === 'failed') this.#waiting.reject(new Error(reply.reason));
    else if (reply.kind === 'done') this.#waiting.resolve(reply.found);
    else this.#waiting.progress(reply.found);
  }

  /** Repeats the requests without an answer. */
  async #doWithout(): Promise<void> {
    this.#send = () => {};
    const code = await loadCode(() => import('./search-desk.ts')).catch(() => null);
    if (code === null) {
      this.#waiting?.reject(new Error('The search could not be loaded. Reload the page.'));
      return;
    }
    const desk = new code.SearchDesk((reply) => this.#take(reply));
    this.#send = (request) => desk.take(request);
    this.#send({ kind: 'load', url: this.#url });
    if (this.#waiting) this.#send({ kind: 'search', run: this.#run, input: this.#waiting.input });
  }
}
