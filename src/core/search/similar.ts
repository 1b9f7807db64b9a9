import { isTelling } from './log-words.ts';
import { identifiersOf, isOneEditAway, tokenize, trigrams } from './tokens.ts';

/** A document to compare with. */
export interface SimilarDocument {
  title: string;
  /** Pattern texts. */
  patterns: readonly string[];
  observed: string;
  /** Code spans of the prose. */
  terms: readonly string[];
}

export interface Similar<D> {
  document: D;
  /**
   * From 0 to 1: the share of the query found, with more weight for rare words and better fields.
   */
  score: number;
  /**
   * The similar words, best first: `gate, mock in the pattern`, `complaince is like compliance`.
   */
  why: string[];
}

type Field = 'pattern' | 'term' | 'title' | 'prose';

/** The weight of a word in each field. */
const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  pattern: 1,
  term: 0.95,
  title: 0.9,
  prose: 0.6,
};
const FIELD_NAMES: Readonly<Record<Field, string>> = {
  pattern: 'in the pattern',
  term: 'in a quoted name',
  title: 'in the title',
  prose: 'in the description',
};

/** Words less similar than this are different words. */
const LEAST_WORD_LIKENESS = 0.5;
/** Entries below this score share words by chance. */
const LEAST_SCORE = 0.25;
/** The weight of the share of the entry's signature that the query contains. */
const COVERAGE_SHARE = 0.15;

/** A word that occurs nowhere is usually noise of the log. */
const UNKNOWN_SHARE = 0.3;
/** A word of any log orders entries that are alike in others, and is no evidence. */
const COMMON_SHARE = 0.1;
/** So many telling words are evidence; fewer if a person asks for no more. */
const LEAST_WORDS = 2;
/** A word in more of the entries than this share, and than so many, tells none from the others. */
const MOST_SHARE = 0.1;
const MOST_ENTRIES = 3;
/** One rare word is evidence if a short query has little else. */
const SURE_SCORE = 0.45;
/** In a log, a word that is only similar is evidence above this likeness. */
const LEAST_EVIDENCE = 0.75;
/** In a whole log, words meet by chance: so much of a signature or title has to be in one line. */
const LEAST_COVERAGE = 0.5;
const LEAST_LOG_SCORE = 0.4;

interface Posting {
  document: number;
  field: Field;
}

interface Prepared {
  postings: ReadonlyMap<string, readonly Posting[]>;
  /** Words by trigram, to find similar words. */
  words: ReadonlyMap<string, readonly string[]>;
  /**
   * The number of different words in the patterns, or in the title without patterns, of each
   * document.
   */
  sizes: readonly number[];
  /** The telling words of each pattern, of the title and of each quoted name of each document. */
  wholes: readonly (readonly ReadonlySet<string>[])[];
}

const prepared = new WeakMap<readonly SimilarDocument[], Prepared>();

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
  const identifiers = identifiersOf(query);
  const most = Math.max(MOST_ENTRIES, documents.length * MOST_SHARE);
  const least = isLogLine ? LEAST_LOG_SCORE : LEAST_SCORE;
  const data = prepared.get(documents) ?? prepare(documents);
  prepared.set(documents, data);
  const rarely = (word: string): boolean => (data.postings.get(word)?.length ?? 0) <= most;
  const hits = new Map<number, WordHit[]>();
  let total = 0;
  for (const [i, word] of words.entries()) {
    const found = findWord(word, i === words.length - 1, data, documents.length);
    total += found.weight;
    for (const hit of found.hits) {
      const list = hits.get(hit.document);
      if (list) list.push(hit);
      else hits.set(hit.document, [hit]);
    }
  }
  return [...hits]
    .flatMap(([index, wordHits]) => {
      const document = documents[index];
      const score = scoreOf(wordHits, total, data.sizes[index] ?? 1);
      const isEvident =
        score >= least &&
        hasEvidence(wordHits, { score, telling, identifiers, rarely, isLogLine }) &&
        (!isLogLine || covers(wordHits, data.wholes[index] ?? []));
      return document && isEvident ? [{ index, document, score, wordHits }] : [];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit)
    .map(({ document, score, wordHits }) => ({ document, score, why: explain(wordHits) }));
}

interface Evidence {
  score: number;
  /** The telling words of the query, and the words of each of its identifiers. */
  telling: readonly string[];
  identifiers: readonly ReadonlySet<string>[];
  rarely(word: string): boolean;
  isLogLine: boolean;
}

interface WordHit extends Posting {
  /** The query's word, and the document's. */
  word: string;
  found: string;
  /** From 0 to 1. */
  likeness: number;
  weight: number;
}

/** The best place of a word, or of a similar word, in each document. */
function findWord(
  word: string,
  isLast: boolean,
  data: Prepared,
  documents: number,
): { weight: number; hits: WordHit[] } {
  const best = new Map<number, WordHit>();
  for (const [found, likeness] of wordsLike(word, isLast, data)) {
    for (const { document, field } of data.postings.get(found) ?? []) {
      const hit = { document, field, word, found, likeness, weight: 0 };
      const known = best.get(document);
      if (!known || strength(hit) > strength(known)) best.set(document, hit);
    }
  }
  const share = isTelling(word) ? 1 : COMMON_SHARE;
  const rarity = share * Math.log(1 + documents / Math.max(1, best.size));
  const weight = best.size === 0 ? rarity * UNKNOWN_SHARE : rarity;
  return { weight, hits: [...best.values()].map((hit) => ({ ...hit, weight })) };
}

/**
 * The known words most similar to a word. A known word needs no other, unless the user is still
 * typing it.
 */
function wordsLike(word: string, isLast: boolean, { postings, words }: Prepared) {
  const likes = new Map<string, number>();
  if (postings.has(word)) likes.set(word, 1);
  if (likes.size > 0 && !isLast) return likes;
  const grams = trigrams(word);
  const shared = new Map<string, number>();
  for (const gram of grams) {
    for (const other of words.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  for (const [other, count] of shared) {
    const likeness = likenessOf(word, other, (2 * count) / (grams.size + other.length));
    if (other !== word && likeness >= LEAST_WORD_LIKENESS) likes.set(other, likeness);
  }
  return likes;
}

/** `dice` is the share of trigrams that two words have in common, from 0 to 1. */
function likenessOf(word: string, other: string, dice: number): number {
  if (word.length >= 2 && other.startsWith(word)) return 0.6 + (0.35 * word.length) / other.length;
  if (word.length < 4 || other.length < 4) return 0;
  // One letter turns a short word into another word: `line` and `lint`.
  if (word.length >= 5 && isOneEditAway(word, other)) return 1 - 1 / other.length;
  return 0.9 * dice;
}

function strength({ field, likeness }: Pick<WordHit, 'field' | 'likeness'>): number {
  return FIELD_WEIGHTS[field] * likeness;
}

/** Whether the words that are found tell more than that both texts are about a failure. */
function hasEvidence(
  hits: readonly WordHit[],
  { score, telling, identifiers, rarely, isLogLine }: Evidence,
): boolean {
  const sure = hits.filter(({ likeness }) => !isLogLine || likeness >= LEAST_EVIDENCE);
  const words = sure.filter(({ word, found }) => isTelling(word) && isTelling(found));
  const rare = words.filter(({ found }) => rarely(found));
  if (countOf(rare) >= LEAST_WORDS) return true;
  const all = new Set(sure.map(({ word }) => word));
  const isNamed = identifiers.some((parts) => {
    const names = isLogLine ? [...parts].filter(isTelling) : [...parts];
    const known = names.filter((part) => all.has(part));
    const isKnown = countOf(words.filter(({ word }) => parts.has(word))) > 0;
    const places = countOf(sure.filter(({ word }) => parts.has(word)));
    if (!isLogLine) return isKnown && places >= LEAST_WORDS && known.length >= names.length / 2;
    return names.length >= LEAST_WORDS && known.length === names.length && rare.length > 0;
  });
  if (isNamed || isLogLine) return isNamed;
  // Who asks for a few words means them.
  const found = new Set(words.map(({ word }) => word));
  if (found.size > 0 && found.size === new Set(telling).size) return true;
  return rare.length > 0 && (countOf(words) >= LEAST_WORDS || score >= SURE_SCORE);
}

/** Number of words that were found in so many others: `collect` and `collector` are like one word. */
function countOf(hits: readonly WordHit[]): number {
  const words = new Set(hits.map(({ word }) => word));
  return Math.min(words.size, new Set(hits.map(({ found }) => found)).size);
}

/** Whether most of a pattern, of the title or of a quoted name is there. */
function covers(hits: readonly WordHit[], wholes: readonly ReadonlySet<string>[]): boolean {
  const found = new Set(
    hits.filter(({ likeness }) => likeness >= LEAST_EVIDENCE).map(({ found: word }) => word),
  );
  return wholes.some((whole) => {
    const shared = [...whole].filter((word) => found.has(word));
    return shared.length >= whole.size * LEAST_COVERAGE;
  });
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

function prepare(documents: readonly SimilarDocument[]): Prepared {
  const postings = new Map<string, Posting[]>();
  const sizes = documents.map((document, index) => {
    const fields: [Field, string][] = [
      ['pattern', document.patterns.join('\n')],
      ['term', document.terms.join('\n')],
      ['title', document.title],
      ['prose', document.observed],
    ];
    const seen = new Set<string>();
    for (const [field, text] of fields) {
      for (const word of tokenize(text)) {
        if (seen.has(word)) continue;
        seen.add(word);
        const list = postings.get(word);
        if (list) list.push({ document: index, field });
        else postings.set(word, [{ document: index, field }]);
      }
    }
    const [own = ''] = fields.map(([, text]) => text).filter((text) => text.trim() !== '');
    return Math.max(1, new Set(tokenize(own)).size);
  });
  const wholes = documents.map(({ patterns, title, terms }) =>
    [...patterns, title, ...terms]
      .map((text) => new Set(tokenize(text).filter(isTelling)))
      .filter(({ size }) => size > 0),
  );
  const words = new Map<string, string[]>();
  for (const word of postings.keys()) {
    for (const gram of trigrams(word)) {
      const list = words.get(gram);
      if (list) list.push(word);
      else words.set(gram, [word]);
    }
  }
  return { postings, words, sizes, wholes };
}
