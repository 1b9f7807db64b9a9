import { readFailureLine } from '../log/failures/failure-line.ts';
import { matchText } from '../log/log-matcher.ts';
import type { Match } from '../log/match.ts';
import { rememberOf } from '../memoize.ts';
import { type CompiledSignatures, compileSignatures } from '../pattern/compile.ts';
import { messageStarts, splitLines, terminalView } from '../text/log-line.ts';
import type { SearchEntry, SearchIndex } from './index-data.ts';
import { rankSimilar } from './similar.ts';
import type { SimilarDocument } from './similar-words.ts';

/**
 * One entry found. Kinds: 'match', one of its patterns matches the query as a log; 'pattern', the
 * query is one of its patterns; 'part', the query is a part of one of its patterns; 'similar', it
 * only resembles the query and must not appear as a match.
 */
export type SearchResult =
  | { kind: 'match'; entry: SearchEntry; match: Match }
  | { kind: 'pattern' | 'part'; entry: SearchEntry; pattern: string }
  | SimilarResult;

interface SimilarResult {
  kind: 'similar';
  entry: SearchEntry;
  /** From 0 to 1. */
  score: number;
  why: string[];
}

export interface SearchOptions {
  /** How many similar entries at most; 8 by default. */
  similar?: number;
  /** Whether an entry of a campaign may be similar to a log; false by default. */
  campaigns?: boolean;
}

const DEFAULT_SIMILAR = 8;
/** A shorter part occurs in too many patterns. */
const LEAST_PART = 4;
/** The most lines of a log without a match to compare one by one. */
const COMPARED_LINES = 40;
/** The similarity that an entry needs to appear beside an exact result. */
const LEAST_BESIDE_EXACT = 0.5;

interface Searchable {
  signatures: CompiledSignatures;
  documents: (SimilarDocument & { entry: SearchEntry })[];
  patterns: { entry: SearchEntry; source: string; text: string }[];
}

const searchableOf = rememberOf(prepare);

/**
 * Searches an index for a failure line, a part of one, a signature, or a whole pasted log (a query
 * of several lines). Returns exact results, best first, then similar ones, each entry once. The
 * first search prepares the index, so it must not change afterwards.
 */
export function searchEntries(
  index: SearchIndex,
  query: string,
  options: SearchOptions = {},
): SearchResult[] {
  const searchable = searchableOf(index);
  const limit = options.similar ?? DEFAULT_SIMILAR;
  const isLog = query.trim().includes('\n');
  const exact = isLog
    ? matchesOf(searchable, query)
    : [
        ...samePatterns(searchable, query),
        ...matchesOf(searchable, query),
        ...parts(searchable, query),
      ];
  const results = firstOfEach(exact);
  if (isLog && results.length > 0) return results;
  const known = new Set(results.map(({ entry }) => entry));
  const similar = similarTo(searchable, query, limit + known.size, options)
    .filter(
      ({ entry, score }) => !known.has(entry) && (known.size === 0 || score >= LEAST_BESIDE_EXACT),
    )
    .slice(0, limit);
  return [...results, ...similar];
}

function prepare(index: SearchIndex): Searchable {
  const documents = index.entries.map((entry) => ({
    entry,
    title: entry.title,
    patterns: entry.patterns.flatMap(({ steps }) => steps.map(({ source }) => source)),
    observed: entry.observed,
    terms: entry.terms,
  }));
  return {
    signatures: index.signatures ?? compileSignatures(index.entries),
    documents,
    patterns: documents.flatMap(({ entry, patterns }) =>
      patterns.map((source) => ({ entry, source, text: oneSpaced(source) })),
    ),
  };
}

function matchesOf({ signatures, documents }: Searchable, query: string): SearchResult[] {
  const entries = new Map(documents.map(({ entry }) => [entry.id, entry]));
  return matchText(signatures, query).flatMap((match): SearchResult[] => {
    const entry = entries.get(match.entry);
    return entry ? [{ kind: 'match', entry, match }] : [];
  });
}

/** The query is a whole pattern, so its placeholders capture nothing. */
function samePatterns({ patterns }: Searchable, query: string): SearchResult[] {
  const text = oneSpaced(query);
  return patterns
    .filter((pattern) => pattern.text === text)
    .map(({ entry, source }) => ({ kind: 'pattern', entry, pattern: source }));
}

/** The query covers most of the shortest pattern. */
function parts({ patterns }: Searchable, query: string): SearchResult[] {
  const text = oneSpaced(query);
  if (text.replaceAll(' ', '').length < LEAST_PART) return [];
  return patterns
    .filter((pattern) => pattern.text.includes(text))
    .sort((a, b) => a.text.length - b.text.length)
    .map(({ entry, source }) => ({ kind: 'part', entry, pattern: source }));
}

function firstOfEach(results: readonly SearchResult[]): SearchResult[] {
  const byEntry = new Map<SearchEntry, SearchResult>();
  for (const result of results) if (!byEntry.has(result.entry)) byEntry.set(result.entry, result);
  return [...byEntry.values()];
}

/** For a log, the best result over its lines that look like failures. */
function similarTo(
  { documents }: Searchable,
  query: string,
  limit: number,
  { campaigns = false }: SearchOptions,
): SimilarResult[] {
  const lines = splitLines(query);
  const isLog = query.trim().includes('\n');
  const texts = isLog
    ? failuresOf(lines)
    : [lines.map((line) => messageOf(terminalView(line))).join(' ')];
  const best = new Map<SearchEntry, { score: number; why: string[] }>();
  for (const text of texts) {
    for (const { document, score, why } of rankSimilar(text, documents, limit, isLog)) {
      if (isLog && !campaigns && document.entry.kind === 'campaign') continue;
      if (score > (best.get(document.entry)?.score ?? 0)) best.set(document.entry, { score, why });
    }
  }
  return [...best]
    .map(([entry, { score, why }]) => ({ kind: 'similar' as const, entry, score, why }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** The messages of the most telling lines of a log. */
function failuresOf(lines: readonly string[]): string[] {
  const found = lines.flatMap((line) => readFailureLine(line) ?? []);
  const messages = found.toSorted((a, b) => b.score - a.score).map(({ message }) => message);
  return [...new Set(messages)].slice(0, COMPARED_LINES);
}

function messageOf(line: string): string {
  return line.slice(messageStarts(line).at(-1) ?? 0);
}

function oneSpaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
