import { loadCode } from '../load/load-code.ts';
import type { SearchDesk } from './search-desk.ts';
import type { LogSearch, SearchInput, SearchReply, SearchRequest } from './search-messages.ts';
import type { DeskHolder } from './search-worker.ts';
import workerUrl from './search-worker.ts?worker&url';

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
      const worker = new Worker(workerUrl, { type: 'module' });
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
    const Desk = await loadCode(loadDesk).catch(() => null);
    if (Desk === null) {
      this.#waiting?.reject(new Error('The search could not be loaded. Reload the page.'));
      return;
    }
    const desk = new Desk((reply) => this.#take(reply));
    this.#send = (request) => desk.take(request);
    this.#send({ kind: 'load', url: this.#url });
    if (this.#waiting) this.#send({ kind: 'search', run: this.#run, input: this.#waiting.input });
  }
}

/** The program of the worker, in the thread of the page. */
async function loadDesk(): Promise<typeof SearchDesk> {
  await import(/* @vite-ignore */ workerUrl);
  const holder = globalThis as DeskHolder;
  if (holder.searchDesk === undefined) throw new Error('The search has no desk.');
  return holder.searchDesk;
}
