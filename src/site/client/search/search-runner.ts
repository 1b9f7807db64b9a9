import { type ProseIndex, searchProse } from './prose-search.ts';
import { SearchClient } from './search-client.ts';
import { SearchProgress } from './search-progress.ts';
import { exactGroup, proseGroup, similarGroup } from './search-results.ts';
import type { LogSearch, SearchResult } from './signature-search.ts';

interface SearchRunnerOptions {
  prose: ProseIndex;
  status: HTMLElement;
  results: HTMLElement;
}

/** A longer text is read like a log: in chunks, with results as they come. */
const longestAtOnce = 200_000;
/** A longer text, or one of several lines, is a log; full-text search skips it. */
const longestProse = 120;
const proseHits = 8;
const similarBesideExact = 3;
/** More entries than this are only counted. */
const shownExact = 100;
/** Milliseconds before a search shows its progress. */
const patience = 250;

/** Runs one search at a time and shows what it finds. */
export class SearchRunner {
  readonly #options: SearchRunnerOptions;
  readonly #client: SearchClient;
  readonly #progress: SearchProgress;
  #run = 0;
  #stopped = 0;
  /** The number of the current search; messages of an older search would replace its results. */
  #slow = 0;

  constructor(options: SearchRunnerOptions) {
    this.#options = options;
    this.#client = new SearchClient(`${options.prose.base}search-index.json`);
    this.#progress = new SearchProgress(() => {
      this.#stopped = this.#run;
      this.#client.stop();
    });
    options.status.after(this.#progress.element);
  }

  async searchText(text: string): Promise<void> {
    if (text.length > longestAtOnce) {
      await this.#searchLog(new Blob([text]), '', '');
      return;
    }
    const run = this.#begin();
    const query = text.trim();
    this.#progress.hide();
    if (query === '') {
      this.#client.stop();
      this.#show('', []);
      return;
    }
    const isLog = query.includes('\n');
    this.#slow = window.setTimeout(() => this.#show('Searching…', []), patience);
    try {
      const found = await this.#client.search({ text }, () => {});
      if (this.#run !== run) return;
      this.#showFound(found, isLog, '');
      const isSure = found.results.some(({ kind }) => kind === 'match' || kind === 'pattern');
      if (isSure || isLog || query.length > longestProse) return;
      await this.#prose(run, query);
    } catch (error) {
      if (this.#run === run) this.#fail(error);
    }
  }

  async searchFile(file: File): Promise<void> {
    await this.#searchLog(file, ` in ${file.name}`, file.name);
  }

  async #searchLog(log: Blob, where: string, name: string): Promise<void> {
    const run = this.#begin();
    const label = `Reading ${name === '' ? 'the log' : name}…`;
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
        this.#show(`${label} ${summary(soFar.results.length, 0)}`, groupsOf(soFar.results, true));
      });
      if (this.#run !== run) return;
      this.#showFound(found, true, this.#stopped === run ? `${where}, then stopped` : where);
    } catch (error) {
      if (this.#run === run) this.#fail(error);
    } finally {
      if (this.#run === run) this.#progress.hide();
    }
  }

  #begin(): number {
    clearTimeout(this.#slow);
    this.#run += 1;
    return this.#run;
  }

  #fail(error: unknown): void {
    clearTimeout(this.#slow);
    this.#show(error instanceof Error ? error.message : String(error), []);
  }

  #showFound({ results, lines }: LogSearch, isLog: boolean, where: string): void {
    clearTimeout(this.#slow);
    const exact = results.filter((result) => result.kind !== 'similar');
    const likely = results.filter((result) => result.kind === 'similar');
    const similar = exact.length > 0 ? likely.slice(0, similarBesideExact) : likely;
    const read = isLog ? `${lines.toLocaleString('en')} lines read${where}. ` : '';
    this.#show(
      read + summary(exact.length, similar.length),
      groupsOf([...exact, ...similar], isLog),
    );
  }

  async #prose(run: number, query: string): Promise<void> {
    try {
      const hits = await searchProse(this.#options.prose, query, proseHits);
      if (this.#run === run && hits.length > 0) this.#options.results.append(proseGroup(hits));
    } catch {
      if (this.#run !== run) return;
      const note = document.createElement('p');
      note.className = 'result-why';
      note.textContent = 'Full-text search is not available here.';
      this.#options.results.append(note);
    }
  }

  #show(status: string, groups: readonly HTMLElement[]): void {
    this.#options.status.textContent = status;
    this.#options.results.replaceChildren(...groups);
  }
}

function groupsOf(results: readonly SearchResult[], isLog: boolean): HTMLElement[] {
  const exact = results.filter((result) => result.kind !== 'similar');
  const similar = results.filter((result) => result.kind === 'similar');
  const groups: HTMLElement[] = [];
  if (exact.length > 0) groups.push(exactGroup(exact.slice(0, shownExact), isLog));
  if (similar.length > 0) groups.push(similarGroup(similar));
  return groups;
}

function summary(exact: number, similar: number): string {
  const also = similar === 1 ? '1 entry is similar' : `${similar} entries are similar`;
  const shown = exact > shownExact ? ` The first ${shownExact} are shown.` : '';
  if (exact === 1) return 'One entry matches.';
  if (exact > 1) return `${exact} entries match.${shown}`;
  return similar > 0 ? `No entry matches; ${also}.` : 'No entry matches.';
}
