import { addTo } from '../maps.ts';
import { isTelling } from './log-words.ts';
import { isOneEditAway, tokenize, trigrams } from './tokens.ts';

/** A document to compare with. */
export interface SimilarDocument {
  title: string;
  /** Pattern texts. */
  patterns: readonly string[];
  observed: string;
  /** Code spans of the prose. */
  terms: readonly string[];
}

export type Field = 'pattern' | 'term' | 'title' | 'prose';

/** The weight of a word in each field. */
const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  pattern: 1,
  term: 0.95,
  title: 0.9,
  prose: 0.6,
};
/** Words less similar than this are different words. */
const LEAST_WORD_LIKENESS = 0.5;
/** A word that occurs nowhere is usually noise of the log. */
const UNKNOWN_SHARE = 0.3;
/** A word of any log orders entries that are alike in others, and is no evidence. */
const COMMON_SHARE = 0.1;

interface Posting {
  document: number;
  field: Field;
}

export interface Prepared {
  postings: ReadonlyMap<string, readonly Posting[]>;
  /** Words by trigram, to find similar words. */
  words: ReadonlyMap<string, readonly string[]>;
  /** The number of different words in the patterns, or in the title without patterns, of each document. */
  sizes: readonly number[];
  /** The telling words of each pattern, of the title and of each quoted name of each document. */
  wholes: readonly (readonly ReadonlySet<string>[])[];
}

export interface WordHit extends Posting {
  /** The query's word, and the document's. */
  word: string;
  found: string;
  /** From 0 to 1. */
  likeness: number;
  weight: number;
}

/** The best place of a word, or of a similar word, in each document. */
export function findWord(
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

/** The known words most similar to a word. A known word needs no other, unless the user is still typing it. */
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

export function strength({ field, likeness }: Pick<WordHit, 'field' | 'likeness'>): number {
  return FIELD_WEIGHTS[field] * likeness;
}

/** What a search needs of an array of documents. */
export function prepare(documents: readonly SimilarDocument[]): Prepared {
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
        addTo(postings, word, { document: index, field });
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
    for (const gram of trigrams(word)) addTo(words, gram, word);
  }
  return { postings, words, sizes, wholes };
}
