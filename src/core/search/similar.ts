import { addTo } from '../maps.ts';
import { rememberOf } from '../memoize.ts';
import { isTelling } from './log-words.ts';
import { Evidence } from './similar-evidence.ts';
import {
  type Field,
  findWord,
  prepare,
  type SimilarDocument,
  strength,
  type WordHit,
} from './similar-words.ts';
import { tokenize } from './tokens.ts';

export interface Similar<D> {
  document: D;
  /** From 0 to 1: the share of the query found, with more weight for rare words and better fields. */
  score: number;
  /** The similar words, best first: `gate, mock in the pattern`, `complaince is like compliance`. */
  why: string[];
}

const FIELD_NAMES: Readonly<Record<Field, string>> = {
  pattern: 'in the pattern',
  term: 'in a quoted name',
  title: 'in the title',
  prose: 'in the description',
};

/** The weight of the share of the entry's signature that the query contains. */
const COVERAGE_SHARE = 0.15;

const prepared = rememberOf(prepare);

/**
 * Ranks documents by their similarity to a query: shared words in any order, weighted by rarity and
 * field; a truncated or mistyped word counts in part. A document needs evidence: an identifier or
 * two telling words, and with `isLogLine`, for a line that nobody chose, most of a signature. Ties
 * keep the order of the documents. The first call prepares an array of documents, so it must not
 * change afterwards.
 */
export function rankSimilar<D extends SimilarDocument>(
  query: string,
  documents: readonly D[],
  limit: number,
  isLogLine = false,
): Similar<D>[] {
  const words = [...new Set(tokenize(query))];
  if (words.length === 0) return [];
  const telling = words.filter(isTelling);
  if (telling.length === 0) return [];
  const data = prepared(documents);
  const evidence = new Evidence(query, telling, data, isLogLine);
  const hits = new Map<number, WordHit[]>();
  let total = 0;
  for (const [i, word] of words.entries()) {
    const found = findWord(word, i === words.length - 1, data, documents.length);
    total += found.weight;
    for (const hit of found.hits) addTo(hits, hit.document, hit);
  }
  return [...hits]
    .flatMap(([index, wordHits]) => {
      const document = documents[index];
      const score = scoreOf(wordHits, total, data.sizes[index] ?? 1);
      const isEvident = evidence.suffices(index, wordHits, score);
      return document && isEvident ? [{ index, document, score, wordHits }] : [];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit)
    .map(({ document, score, wordHits }) => ({ document, score, why: explain(wordHits) }));
}

function scoreOf(hits: readonly WordHit[], total: number, size: number): number {
  const share = hits.reduce((sum, hit) => sum + hit.weight * strength(hit), 0) / total;
  const own = new Set(hits.filter(({ field }) => field !== 'prose').map(({ found }) => found));
  const coverage = Math.min(1, own.size / size);
  return share * (1 - COVERAGE_SHARE + COVERAGE_SHARE * coverage);
}

function explain(hits: readonly WordHit[]): string[] {
  const telling = hits.filter(({ word }) => isTelling(word));
  const ordered = telling.toSorted((a, b) => b.weight * strength(b) - a.weight * strength(a));
  const same = Map.groupBy(
    ordered.filter(({ word, found }) => word === found),
    ({ field }) => field,
  );
  return [
    ...[...same].map(
      ([field, group]) => `${group.map(({ word }) => word).join(', ')} ${FIELD_NAMES[field]}`,
    ),
    ...ordered
      .filter(({ word, found }) => word !== found)
      .map(({ word, found, field }) => `${word} is like ${found} ${FIELD_NAMES[field]}`),
  ];
}
