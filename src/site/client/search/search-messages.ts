import type { SearchResult } from '../../../core/search/search.ts';
import type { NamedEntry } from './named-entries.ts';
import type { LogSearch } from './signature-search.ts';

/** An entry, and why it was found. */
export type FoundEntry = SearchResult | NamedEntry;

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
