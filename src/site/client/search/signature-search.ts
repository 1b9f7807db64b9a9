import type { Match } from '../../../core/log/entry-hits.ts';
import { createLogMatcher } from '../../../core/log/log-matcher.ts';
import { compileSignatures } from '../../../core/pattern/compile.ts';
import type { SearchIndex } from '../../../core/search/index-data.ts';
import { readIndex } from '../../../core/search/index-file.ts';
import { type SearchResult, searchEntries } from '../../../core/search/search.ts';

export type { SearchResult };

/** The progress of reading a log, and the results so far. */
export interface LogSearch {
  results: SearchResult[];
  /** Number of lines. */
  lines: number;
  bytes: number;
}

interface Hooks {
  /** Stops the work early, with the results so far. */
  isStale(): boolean;
  progress(soFar: LogSearch): void;
}

/** Lines at the end of a long log that are compared when nothing in it matches. */
const comparedLines = 400;
const comparedBytes = 65_536;
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

  searchText(text: string): LogSearch {
    const results = searchEntries(this.#index, text);
    return { results, lines: text.trimEnd().split('\n').length, bytes: text.length };
  }

  /** Reads the log in chunks, also a gzipped one, and never holds all of it. */
  async searchLog(log: Blob, { isStale, progress }: Hooks): Promise<LogSearch> {
    this.#compiled ??= compileSignatures(this.#index.entries);
    const matcher = createLogMatcher(this.#compiled);
    const tail = new Tail(comparedBytes);
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
        progress({ ...read, results: this.#resultsOf(matches) });
        saidAt = now;
      }
      if (now - pausedAt < slice) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      pausedAt = performance.now();
    }
    await reader.cancel();
    const { matches, ...read } = matcher.finish();
    if (matches.length > 0) return { ...read, results: this.#resultsOf(matches) };
    const last = tail.text().split('\n').slice(-comparedLines).join('\n');
    return { ...read, results: isStale() ? [] : searchEntries(this.#index, last) };
  }

  #resultsOf(matches: readonly Match[]): SearchResult[] {
    return matches.flatMap((match): SearchResult[] => {
      const entry = this.#entries.get(match.entry);
      return entry === undefined ? [] : [{ kind: 'match', entry, match }];
    });
  }
}

async function unpacked(log: Blob): Promise<ReadableStream<Uint8Array>> {
  const [first, second] = new Uint8Array(await log.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  return isPacked ? log.stream().pipeThrough(new DecompressionStream('gzip')) : log.stream();
}

/** Remembers the end of a stream. */
class Tail {
  readonly #size: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(size: number) {
    this.#size = size;
  }

  add(part: Uint8Array): void {
    const kept = part.slice(-this.#size);
    this.#parts.push(kept);
    this.#length += kept.length;
    for (let [first] = this.#parts; first; [first] = this.#parts) {
      if (this.#length - first.length < this.#size) break;
      this.#parts.shift();
      this.#length -= first.length;
    }
  }

  text(): string {
    const decoder = new TextDecoder();
    const texts = this.#parts.map((part) => decoder.decode(part, { stream: true }));
    return texts.join('') + decoder.decode();
  }
}
