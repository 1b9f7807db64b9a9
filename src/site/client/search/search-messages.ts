import type { SearchResult } from '../../../core/search/search.ts';
import type { Miss } from './miss.ts';
import type { NamedEntry } from './named-entries.ts';

/** An entry, and why it was found; `log` is the path of its log in an archive, empty for a log by itself. */
export type FoundEntry = (SearchResult & { log?: string }) | NamedEntry;

/** The progress of a search, and the results so far. */
export interface LogSearch {
  results: FoundEntry[];
  /** Number of lines. */
  lines: number;
  bytes: number;
  /** What may help where no entry matches; for a log with a match, its failures without an entry. */
  miss: Miss | null;
}

/** A text to search for, or a log to read. */
export type SearchInput = { text: string } | { log: Blob };

/** Messages to the worker. A new search stops the previous one. */
export type SearchRequest =
  | { kind: 'load'; url: string }
  | { kind: 'search'; run: number; input: SearchInput }
  | { kind: 'stop'; run: number };

/** Messages from the worker about the search with that number. */
export type SearchReply =
  | { kind: 'progress' | 'done'; run: number; found: LogSearch }
  | { kind: 'failed'; run: number; reason: string };
