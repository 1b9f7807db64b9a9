import { reloadOnce } from '../load/load-code.ts';
import { t, told } from '../page/words.ts';
import { loadTree } from '../tree/tree-file.ts';
import { type FactSearch, searchFacts } from './fact-search.ts';
import type { Miss } from './miss.ts';
import { openProse, searchProse } from './prose-search.ts';
import { factGroups, proseGroup, similarGroup } from './results/lists.ts';
import { matchList } from './results/match-list.ts';
import { missGroups } from './results/miss-view.ts';
import { ownersToAsk } from './results/owners-to-ask.ts';
import { SearchClient } from './search-client.ts';
import type { FoundEntry, LogSearch } from './search-messages.ts';
import { SearchProgress } from './search-progress.ts';
import { readSummary, summary, wordSummary } from './search-summary.ts';

interface SearchRunnerOptions {
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
const proseHits = 8;
const similarBesideExact = 3;
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
    if (query.length <= longestProse) this.#warmUp();
    try {
      const found = await this.#client.search({ text }, () => {});
      if (this.#run !== run) return null;
      const isSure = found.results.some(({ kind }) => kind === 'match' || kind === 'pattern');
      if (isSure || query.length > longestProse)
        await this.#showFound({ found, file: '', stopped: false }, false);
      else await this.#showWords(run, query, found, shown);
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
      return read;
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

  /** Words are looked for in the runbooks right after the failures, so what that needs loads now. */
  #warmUp(): void {
    const { base } = this.#options;
    const open = loadTree(base).then(({ proseParts }) => openProse({ base, parts: proseParts }));
    // The search that needs it says that it is not there.
    open.catch(() => {});
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
    const tree = isMiss ? await loadTree(this.#options.base).catch(() => null) : null;
    if (this.#run !== run) return;
    this.#show(read + summary(results), [
      ...(isMiss ? [] : [matchList(exact, isLog)]),
      ...(miss === null ? [] : missGroups(miss, { isLog, file }, !isMiss)),
      ...(similar.length > 0 ? [similarGroup(similar)] : []),
      ...(tree === null ? [] : ownersToAsk(similar, tree)),
    ]);
  }

  /** The text may be words to look for in runbooks, their names and their front matter. */
  async #showWords(
    run: number,
    query: string,
    found: LogSearch,
    shown?: () => void,
  ): Promise<void> {
    const { base } = this.#options;
    const [exact, similar] = split(found.results);
    const tree = await loadTree(base).catch(() => null);
    if (this.#run !== run) return;
    const facts: FactSearch = tree === null ? { exact: [], words: [] } : searchFacts(tree, query);
    const isUnknown = exact.length === 0 && facts.exact.length === 0;
    const alike = similar.length > 0 ? [similarGroup(similar)] : [];
    const first = [
      ...(exact.length > 0 ? [matchList(exact, false)] : []),
      ...factGroups(facts),
      ...alike,
    ];
    clearTimeout(this.#slow);
    this.#show(wordSummary(found, { facts, places: 0, isDone: false }), first);
    if (first.length > 0) {
      this.shown = query;
      shown?.();
    }
    const prose = await this.#prose(query, tree?.proseParts ?? 1, facts);
    if (this.#run !== run) return;
    const { miss } = found;
    const { results, status } = this.#options;
    status.textContent = wordSummary(found, { facts, places: prose.places, isDone: true });
    const help = (shown: Partial<Miss>): HTMLElement[] => {
      if (!isUnknown || miss === null) return [];
      return missGroups({ ...miss, ...shown }, { isLog: false, file: '' }, false);
    };
    // What is there already stays, because it may have the focus.
    const [before] = alike;
    const closest = help({ failures: [] });
    if (before === undefined) results.append(...closest);
    else before.before(...closest);
    const isFailure = isUnknown && miss !== null && miss.failures.length > 0;
    const ask = isFailure && tree !== null ? ownersToAsk(similar, tree) : [];
    results.append(...prose.groups, ...help({ nearest: [] }), ...ask);
    this.shown = query;
  }

  /** Places in the text of the runbooks, without the front matter of what the facts have found. */
  async #prose(
    query: string,
    parts: number,
    facts: FactSearch,
  ): Promise<{ places: number; groups: HTMLElement[] }> {
    try {
      const { base } = this.#options;
      const all = await searchProse({ base, parts }, query, proseHits);
      const named = new Set(facts.exact.flatMap(({ pages }) => pages.map(({ url }) => url)));
      const hits = all.filter(({ section, url }) => section !== '' || !named.has(pageOf(url)));
      return { places: hits.length, groups: hits.length > 0 ? [proseGroup(hits)] : [] };
    } catch {
      const note = document.createElement('p');
      note.className = 'result-why';
      note.textContent = t('Full-text search is not available here.');
      return { places: 0, groups: [note] };
    }
  }

  #show(status: string, groups: readonly HTMLElement[]): void {
    this.#options.status.textContent = status;
    this.#options.results.replaceChildren(...groups);
  }
}

/** Results that are exact, and similar ones; beside exact ones only a few of these. */
function split(results: readonly FoundEntry[]): [exact: FoundEntry[], similar: FoundEntry[]] {
  const exact = results.filter(({ kind }) => kind !== 'similar');
  const similar = results.filter(({ kind }) => kind === 'similar');
  return [exact, exact.length > 0 ? similar.slice(0, similarBesideExact) : similar];
}

/** The page of an address, as `tree.json` writes it. */
function pageOf(url: string): string {
  return url.replace(/#.*$/, '').replace(/index\.html$/, '');
}
