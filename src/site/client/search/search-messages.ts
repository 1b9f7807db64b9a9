import type { LogSearch } from './signature-search.ts';

/** A text is searched for as it is; a log is read. */
export type SearchInput = { text: string } | { log: Blob };

/** To the worker. A new search ends the one before. */
export type SearchRequest =
  | { kind: 'load'; url: string }
  | { kind: 'search'; run: number; input: SearchInput }
  | { kind: 'stop'; run: number };

/** From the worker, about the search of that number. */
export type SearchReply =
  | { kind: 'progress' | 'done'; run: number; found: LogSearch }
  | { kind: 'failed'; run: number; reason: string };
