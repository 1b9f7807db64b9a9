import { loadCode } from '../load/load-code.ts';
import { t } from '../page/words.ts';
import type { SearchRunner, SearchRunnerOptions } from './search-runner.ts';

/** The engine of a search box, which loads once; after a failure it says so, and the next search tries again. */
export class LazyRunner {
  /** Null until it is loaded. */
  ready: SearchRunner | null = null;
  readonly #options: () => SearchRunnerOptions;
  #loading: Promise<SearchRunner> | null = null;

  constructor(options: () => SearchRunnerOptions) {
    this.#options = options;
  }

  load(): Promise<SearchRunner> {
    this.#loading ??= loadCode(() => import('./search-runner.ts')).then(
      ({ SearchRunner: Runner }) => new Runner(this.#options()),
    );
    this.#loading.then(
      (runner) => {
        this.ready = runner;
      },
      () => {
        this.#loading = null;
        this.#options().status.textContent = t(
          'The search could not be loaded. Check the network, and reload the page.',
        );
      },
    );
    return this.#loading;
  }
}
