import type { Match } from '../../../core/log/entry-hits.ts';
import { FailureWatch } from '../../../core/log/failures/failure-watch.ts';
import { createLogMatcher } from '../../../core/log/log-matcher.ts';
import { compileSignatures } from '../../../core/pattern/compile.ts';
import type { SearchIndex } from '../../../core/search/index-data.ts';
import { readIndex } from '../../../core/search/index-file.ts';
import { type SearchResult, searchEntries } from '../../../core/search/search.ts';
import { LogTail } from './log-tail.ts';
import { failureOfText, failuresOf, type Miss, nearestOf } from './miss.ts';
import { namedEntries } from './named-entries.ts';
import type { LogSearch } from './search-messages.ts';

interface Hooks {
  /** Stops the work early, with the results so far. */
  isStale(): boolean;
  progress(soFar: LogSearch): void;
}

/** Lines at the end of a long log that are compared when nothing in it matches. */
const comparedLines = 400;
/** A longer log is read again for its failures, and only if nothing in it matches. */
const readOnce = 4_000_000;
/** Milliseconds between progress messages. */
const progressPause = 150;
/** Milliseconds of work at a time, so that a page can draw and a worker can receive messages. */
const slice = typeof document === 'undefined' ? progressPause : 12;

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
    const reading = readIndex(await response.json());
    if (!reading.ok) throw new Error(reading.reason);
    return new SignatureSearch(reading.index);
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

  /** Reads the log in chunks, also a gzipped one, and never holds all of it. */
  async searchLog(log: Blob, hooks: Hooks): Promise<LogSearch> {
    const isShort = log.size <= readOnce;
    const first = await this.#read(log, hooks, isShort);
    if (first.matches.length > 0 || hooks.isStale()) return this.#found(first);
    const { tail, ...read } = isShort ? first : await this.#read(log, hooks, true);
    const lines = tail.lines();
    const similar = searchEntries(this.#index, lines.slice(-comparedLines).join('\n'));
    const { results, miss } = this.#found({ ...read, tail });
    const failures = miss ?? { failures: [], leftOut: 0, nearest: [] };
    const nearest = nearestOf(lines, {
      entries: this.#index.entries,
      similar,
      failures: failures.failures.map(({ text }) => text),
      above: read.lines - lines.length,
    });
    return {
      lines: read.lines,
      bytes: read.bytes,
      results: results.length > 0 ? results : similar,
      miss: { ...failures, nearest },
    };
  }

  #missOf(text: string, similar: readonly SearchResult[]): Miss {
    const line = text.trim();
    const { entries } = this.#index;
    const nearest = nearestOf([line], { entries, similar, failures: [line], above: 0 });
    return { ...failureOfText(text), nearest };
  }

  async #read(log: Blob, { isStale, progress }: Hooks, withFailures: boolean): Promise<ReadLog> {
    this.#compiled ??= compileSignatures(this.#index.entries);
    const watch = withFailures ? new FailureWatch() : null;
    const matcher = createLogMatcher(this.#compiled, watch ? { watch } : {});
    const tail = new LogTail();
    const reader = (await unpacked(log)).getReader();
    let saidAt = performance.now();
    let pausedAt = saidAt;
    for (;;) {
      const { done, value } = await reader.read();
      if (done || isStale()) break;
      matcher.write(value);
      tail.add(value);
      const now = performance.now();
      if (now - saidAt >= progressPause) {
        const { matches, ...read } = matcher.soFar();
        progress({ ...read, results: this.#resultsOf(matches), miss: null });
        saidAt = now;
      }
      if (now - pausedAt < slice) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      pausedAt = performance.now();
    }
    await reader.cancel();
    return { ...matcher.finish(), tail, watch };
  }

  #found({ matches, watch, lines, bytes }: ReadLog): LogSearch {
    const entries = this.#compiled?.entries ?? [];
    const miss = watch && { ...failuresOf(watch, entries, matches), nearest: [] };
    return { results: this.#resultsOf(matches), lines, bytes, miss };
  }

  #resultsOf(matches: readonly Match[]): SearchResult[] {
    return matches.flatMap((match): SearchResult[] => {
      const entry = this.#entries.get(match.entry);
      return entry === undefined ? [] : [{ kind: 'match', entry, match }];
    });
  }
}

interface ReadLog {
  lines: number;
  bytes: number;
  matches: Match[];
  tail: LogTail;
  watch: FailureWatch | null;
}

/** What logs come in beside gzip, by its first bytes. */
const archives: readonly [bytes: readonly number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd'],
  [[0xfd, 0x37, 0x7a, 0x58], 'xz'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
];

async function unpacked(log: Blob): Promise<ReadableStream<Uint8Array>> {
  const first = new Uint8Array(await log.slice(0, 4).arrayBuffer());
  const archive = archives.find(([bytes]) => bytes.every((byte, at) => first[at] === byte));
  if (archive !== undefined) {
    throw new Error(
      `The log is packed with ${archive[1]}, which only the command line reads: unpack it first, or run replaybook match.`,
    );
  }
  const isPacked = first[0] === 0x1f && first[1] === 0x8b;
  return isPacked ? log.stream().pipeThrough(new DecompressionStream('gzip')) : log.stream();
}
