import { reloadOnce } from '../load/load-code.ts';
import { t, told } from '../page/words.ts';
import { loadTree } from '../tree/tree-file.ts';
import { similarGroup, split } from './results/lists.ts';
import { matchList } from './results/match-list.ts';
import { missGroups } from './results/miss-view.ts';
import { ownersToAsk } from './results/owners-to-ask.ts';
import { showWords, warmUpWords } from './results/word-results.ts';
import { SearchClient } from './search-client.ts';
import type { LogSearch } from './search-messages.ts';
import { SearchProgress } from './search-progress.ts';
import { readSummary, summary } from './search-summary.ts';

export interface SearchRunnerOptions {
  /** Path of the site, with slashes at both ends. */
  base: string;
  status: HTMLElement;
  results: HTMLElement;
}

/** What a log was called, and what it gave: enough to show it again without the log. */
export interface ReadLog {
  /** Name of its file; empty for a text that was pasted. */
  file: string;
  stopped: boolean;
  found: LogSearch;
}

/** A longer text is a log, and no words to look for in the runbooks. */
const longestProse = 120;
/** Milliseconds before a search shows its progress. */
const patience = 250;

/** Runs one search at a time and shows what it finds. */
export class SearchRunner {
  /** The text whose results are shown, at least the first of them; empty while there are none. */
  shown = '';
  readonly #options: SearchRunnerOptions;
  readonly #client: SearchClient;
  readonly #progress: SearchProgress;
  #run = 0;
  #stopped = 0;
  /** The number of the current search; messages of an older search would replace its results. */
  #slow = 0;

  constructor(options: SearchRunnerOptions) {
    this.#options = options;
    this.#client = new SearchClient(`${options.base}search-index.json`);
    this.#progress = new SearchProgress(() => {
      this.#stopped = this.#run;
      this.#client.stop();
    });
    options.status.after(this.#progress.element);
  }

  /** Searches for a text; what a log gave, null for words. Says when the first results are shown. */
  async searchText(text: string, shown?: () => void): Promise<ReadLog | null> {
    const query = text.trim();
    if (query.includes('\n')) {
      const read = await this.searchLog(new Blob([text]), '');
      if (read !== null) this.shown = query;
      return read;
    }
    const run = this.#begin();
    this.#progress.hide();
    if (query === '') {
      this.#client.stop();
      this.#show('', []);
      return null;
    }
    this.#slow = window.setTimeout(() => this.#show(t('Searching…'), []), patience);
    if (query.length <= longestProse) warmUpWords(this.#options.base);
    try {
      const found = await this.#client.search({ text }, () => {});
      if (this.#run !== run) return null;
      const isSure = found.results.some(({ kind }) => kind === 'match' || kind === 'pattern');
      if (isSure || query.length > longestProse)
        await this.#showFound({ found, file: '', stopped: false }, false);
      else {
        await showWords(this.#options, query, found, {
          isCurrent: () => this.#run === run,
          begins: () => clearTimeout(this.#slow),
          shown: () => {
            this.shown = query;
            shown?.();
          },
        });
        if (this.#run === run) this.shown = query;
      }
    } catch (error) {
      if (this.#run === run) this.#fail(error);
    }
    return null;
  }

  /** Reads a log; `file` is empty for a text. Null if another search came in between. */
  async searchLog(log: Blob, file: string): Promise<ReadLog | null> {
    const run = this.#begin();
    const label = t('Reading {name}…', { name: file === '' ? t('the log') : file });
    let shown = '';
    this.#slow = window.setTimeout(() => {
      this.#show(label, []);
      this.#progress.show(label, 0, log.size);
    }, patience);
    try {
      const found = await this.#client.search({ log }, (soFar) => {
        if (this.#run !== run) return;
        clearTimeout(this.#slow);
        // The unpacked text is longer than the file.
        this.#progress.show(label, soFar.bytes, soFar.bytes > log.size ? null : log.size);
        const entries = soFar.results.map(({ entry }) => entry.id).join('\n');
        if (entries === shown && this.#options.status.textContent?.startsWith(label)) return;
        shown = entries;
        const groups = soFar.results.length > 0 ? [matchList(soFar.results, true)] : [];
        this.#show(`${label} ${summary(soFar.results)}`, groups);
      });
      if (this.#run !== run) return null;
      const read = { file, found, stopped: this.#stopped === run };
      await this.#showFound(read, true);
      return this.#run === run ? read : null;
    } catch (error) {
      if (this.#run === run) this.#fail(error);
      return null;
    } finally {
      if (this.#run === run) this.#progress.hide();
    }
  }

  /** Shows again what a log gave. */
  async showAgain(read: ReadLog): Promise<void> {
    this.#begin();
    await this.#showFound(read, true);
  }

  #begin(): number {
    clearTimeout(this.#slow);
    this.shown = '';
    this.#run += 1;
    return this.#run;
  }

  #fail(error: unknown): void {
    clearTimeout(this.#slow);
    const reason = error instanceof Error ? error.message : String(error);
    this.#show(told(reason), []);
    // The index is newer than this page.
    if (reason.endsWith('reload the page.')) reloadOnce();
  }

  async #showFound({ found, file, stopped }: ReadLog, isLog: boolean): Promise<void> {
    clearTimeout(this.#slow);
    const { results, miss } = found;
    const [exact, similar] = split(results);
    const run = this.#run;
    const read = isLog ? readSummary(found.lines, file, stopped) : '';
    const isMiss = exact.length === 0;
    const needsTree = isMiss || miss !== null;
    const tree = needsTree ? await loadTree(this.#options.base).catch(() => null) : null;
    if (this.#run !== run) return;
    this.#show(read + summary(results), [
      ...(isMiss ? [] : [matchList(exact, isLog)]),
      ...(miss === null ? [] : missGroups(miss, { isLog, file, tree }, !isMiss)),
      ...(similar.length > 0 ? [similarGroup(similar)] : []),
      ...(tree === null || !isMiss ? [] : ownersToAsk(similar, tree)),
    ]);
  }

  #show(status: string, groups: readonly HTMLElement[]): void {
    this.#options.status.textContent = status;
    this.#options.results.replaceChildren(...groups);
  }
}
