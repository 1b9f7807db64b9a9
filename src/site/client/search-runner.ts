import { searchProse } from './prose-search.ts';
import { exactGroup, proseGroup, similarGroup } from './search-results.ts';
import {
  type LogSearch,
  loadIndex,
  readPieces,
  type SignatureIndex,
  searchLog,
  searchText,
} from './signature-search.ts';

interface SearchRunnerOptions {
  base: string;
  status: HTMLElement;
  results: HTMLElement;
}

/** A longer text, or one of several lines, is a log: its words are not looked for in prose. */
const longestProse = 120;
const proseHits = 8;
const similarBesideExact = 3;

/** Runs one search at a time and shows what it finds. */
export class SearchRunner {
  readonly #options: SearchRunnerOptions;
  readonly #index: Promise<SignatureIndex>;
  #run = 0;

  constructor(options: SearchRunnerOptions) {
    this.#options = options;
    this.#index = loadIndex(`${options.base}signatures.json`);
    // Whoever searches is told; until then nobody waits for it.
    this.#index.catch(() => {});
  }

  async searchText(text: string): Promise<void> {
    const run = this.#begin();
    const query = text.trim();
    if (query === '') {
      this.#show('', []);
      return;
    }
    const isLog = query.includes('\n');
    const isSure = await this.#search(run, isLog, '', (index) =>
      searchText(index, text, () => this.#run !== run),
    );
    if (this.#run !== run || isSure || isLog || query.length > longestProse) return;
    await this.#prose(run, query);
  }

  async searchFile(file: File): Promise<void> {
    const run = this.#begin();
    await this.#search(run, true, ` in ${file.name}`, (index) =>
      searchLog(index, readPieces(file), () => this.#run !== run),
    );
  }

  #begin(): number {
    this.#run += 1;
    return this.#run;
  }

  /** Tells whether a signature was found. */
  async #search(
    run: number,
    isLog: boolean,
    where: string,
    search: (index: SignatureIndex) => Promise<LogSearch>,
  ): Promise<boolean> {
    const slow = setTimeout(() => this.#show('Searching…', []), 250);
    try {
      const found = await search(await this.#index);
      if (this.#run === run) this.#showFound(found, isLog, where);
      return found.results.some(({ kind }) => kind === 'match' || kind === 'pattern');
    } catch (error) {
      if (this.#run === run) this.#show(error instanceof Error ? error.message : String(error), []);
      return false;
    } finally {
      clearTimeout(slow);
    }
  }

  #showFound({ results, lines }: LogSearch, isLog: boolean, where: string): void {
    const exact = results.filter((result) => result.kind !== 'similar');
    const likely = results.filter((result) => result.kind === 'similar');
    const similar = exact.length > 0 ? likely.slice(0, similarBesideExact) : likely;
    const groups: HTMLElement[] = [];
    if (exact.length > 0) groups.push(exactGroup(exact, isLog));
    if (similar.length > 0) groups.push(similarGroup(similar));
    const read = isLog ? `${lines.toLocaleString('en')} lines read${where}. ` : '';
    this.#show(read + summary(exact.length, similar.length), groups);
  }

  async #prose(run: number, query: string): Promise<void> {
    try {
      const hits = await searchProse(this.#options.base, query, proseHits);
      if (this.#run === run && hits.length > 0) this.#options.results.append(proseGroup(hits));
    } catch {
      if (this.#run !== run) return;
      const note = document.createElement('p');
      note.className = 'result-why';
      note.textContent = 'The text of the runbooks cannot be searched here.';
      this.#options.results.append(note);
    }
  }

  #show(status: string, groups: readonly HTMLElement[]): void {
    this.#options.status.textContent = status;
    this.#options.results.replaceChildren(...groups);
  }
}

function summary(exact: number, similar: number): string {
  const also = similar === 1 ? '1 entry is similar' : `${similar} entries are similar`;
  if (exact === 1) return 'One entry matches.';
  if (exact > 1) return `${exact} entries match.`;
  return similar > 0 ? `No entry matches; ${also}.` : 'No entry matches.';
}
