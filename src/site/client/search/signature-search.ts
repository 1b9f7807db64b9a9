import { withoutRepeats } from '../../../core/log/repeated-matches.ts';
import { compileSignatures } from '../../../core/pattern/compile.ts';
import type { SearchIndex } from '../../../core/search/index-data.ts';
import { readIndex } from '../../../core/search/index-file.ts';
import { type SearchResult, searchEntries } from '../../../core/search/search.ts';
import { logFiles } from './logs/log-files.ts';
import { type ReadLog, readLog } from './logs/log-reading.ts';
import { failureOfText, failuresOf, joinedFailures, type Miss, nearestOf } from './miss.ts';
import { namedEntries } from './named-entries.ts';
import type { FoundEntry, LogSearch } from './search-messages.ts';

interface Hooks {
  /** Stops the work early, with the results so far. */
  isStale(): boolean;
  progress(soFar: LogSearch): void;
}

/** Lines at the end of a long log that are compared when nothing in it matches. */
const comparedLines = 400;

/** Searches the index of the site for typed text and for logs of any size. */
export class SignatureSearch {
  readonly #index: SearchIndex;
  readonly #entries: ReadonlyMap<string, SearchIndex['entries'][number]>;
  #compiled: ReturnType<typeof compileSignatures> | null = null;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#entries = new Map(index.entries.map((entry) => [entry.id, entry]));
  }

  /** Rejects with the reason why there is no index. */
  static async load(url: string): Promise<SignatureSearch> {
    const response = await fetch(url).catch(() => {
      throw new Error('Cannot load the search index: the site does not answer.');
    });
    if (!response.ok) {
      throw new Error(`Cannot load the search index (${response.status}).`);
    }
    return new SignatureSearch(readIndex(await response.json()));
  }

  /** Searches for a text of one line. */
  searchText(text: string): LogSearch {
    const found = searchEntries(this.#index, text);
    const named = namedEntries(this.#index.entries, text);
    const isNamed = new Set(named.map(({ entry }) => entry));
    const isSure = ({ kind, entry }: SearchResult): boolean =>
      kind === 'match' || kind === 'pattern' || !isNamed.has(entry);
    const sure = found.filter(isSure);
    const known = new Set(sure.map(({ entry }) => entry));
    const results = [
      ...sure.filter(({ kind }) => kind === 'match' || kind === 'pattern'),
      ...named.filter(({ entry }) => !known.has(entry)),
      ...sure.filter(({ kind }) => kind !== 'match' && kind !== 'pattern'),
    ];
    const isMiss = results.every(({ kind }) => kind === 'similar');
    const miss = isMiss ? this.#missOf(text, found) : null;
    return { results, lines: 1, bytes: text.length, miss };
  }

  /** Reads a log, also a gzipped one, or those of a zip archive, one after the other. */
  async searchLog(log: Blob, { isStale, progress }: Hooks): Promise<LogSearch> {
    this.#compiled ??= compileSignatures(this.#index.entries);
    const read: ReadLog[] = [];
    for (const file of await logFiles(log)) {
      const one = await readLog(file, this.#compiled, {
        isStale,
        progress: (soFar) => progress({ ...this.#foundIn([...read, soFar]), miss: null }),
      });
      if (one !== null) read.push(one);
      if (isStale()) break;
    }
    const found = this.#foundIn(read);
    const failures = this.#failuresOf(read);
    if (found.results.length > 0 || isStale()) {
      return { ...found, miss: failures && { ...failures, nearest: [] } };
    }
    return { ...found, ...this.#alike(read, failures ?? { failures: [], leftOut: 0 }) };
  }

  /** What is like the end of a log in which nothing matches: of several, the one with the first failure. */
  #alike(
    read: readonly ReadLog[],
    missed: Omit<Miss, 'nearest'>,
  ): Pick<LogSearch, 'results' | 'miss'> {
    const log = read.find(({ name }) => name === missed.failures[0]?.log) ?? read.at(-1);
    if (log === undefined) return { results: [], miss: { ...missed, nearest: [] } };
    const lines = log.tail.lines();
    const { entries } = this.#index;
    const similar = searchEntries(this.#index, lines.slice(-comparedLines).join('\n'));
    const nearest = nearestOf(lines, {
      ...{ entries, similar, above: log.lines - lines.length },
      failures: missed.failures.map(({ text }) => text),
    });
    return {
      results: similar,
      miss: { ...missed, nearest: nearest.map((near) => ({ ...near, log: log.name })) },
    };
  }

  #missOf(text: string, similar: readonly SearchResult[]): Miss {
    const line = text.trim();
    const { entries } = this.#index;
    const nearest = nearestOf([line], { entries, similar, failures: [line], above: 0 });
    return { ...failureOfText(text), nearest };
  }

  /** An entry comes once for each log in which it matches something else. */
  #foundIn(
    read: readonly Pick<ReadLog, 'name' | 'lines' | 'bytes' | 'matches'>[],
  ): Omit<LogSearch, 'miss'> {
    const found = read.flatMap(({ name: log, matches }) =>
      matches.map((match) => ({ kind: 'match' as const, match, log })),
    );
    const results = withoutRepeats(found).flatMap((result): FoundEntry[] => {
      const entry = this.#entries.get(result.match.entry);
      return entry === undefined ? [] : [{ ...result, entry }];
    });
    return {
      results,
      lines: read.reduce((sum, { lines }) => sum + lines, 0),
      bytes: read.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  /** The failures of logs, without those that entries explain; null where nobody looked for them. */
  #failuresOf(read: readonly ReadLog[]): Omit<Miss, 'nearest'> | null {
    const entries = this.#compiled?.entries ?? [];
    const all = read.map(({ name, failures, matches }) => {
      return failures && failuresOf(name, failures, entries, matches);
    });
    if (all.includes(null)) return null;
    return joinedFailures(all.flatMap((one) => one ?? []));
  }
}
