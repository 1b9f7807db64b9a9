import { isTelling } from './log-words.ts';
import type { Prepared, WordHit } from './similar-words.ts';
import { identifiersOf } from './tokens.ts';

/** So many telling words are evidence; fewer if a person asks for no more. */
const LEAST_WORDS = 2;
/** A word in more of the entries than this share, and than so many, tells none from the others. */
const MOST_SHARE = 0.1;
/** In a log, words meet by chance, the more easily the more entries speak of one system. */
const MOST_LOG_SHARE = 0.02;
const MOST_ENTRIES = 3;
const MOST_LOG_ENTRIES = 6;
/** Entries below this score share words by chance, and so do the lines of a log. */
const LEAST_SCORE = 0.25;
const LEAST_LOG_SCORE = 0.4;
/** One rare word is evidence if a short query has little else. */
const SURE_SCORE = 0.45;
/** In a log, a word that is only similar is evidence above this likeness. */
const LEAST_EVIDENCE = 0.75;
/** In a log, so much of a signature or title has to be in one line, by the rarity of its words. */
const LEAST_COVERAGE = 0.6;

/** Judges whether a query and an entry share more than that both are about a failure. */
export class Evidence {
  readonly #telling: readonly string[];
  /** The words of each identifier of the query. */
  readonly #identifiers: readonly ReadonlySet<string>[];
  readonly #data: Prepared;
  readonly #isLogLine: boolean;
  readonly #most: number;

  constructor(query: string, telling: readonly string[], data: Prepared, isLogLine: boolean) {
    this.#telling = telling;
    this.#identifiers = identifiersOf(query);
    this.#data = data;
    this.#isLogLine = isLogLine;
    const entries = data.wholes.length;
    this.#most = isLogLine
      ? Math.max(MOST_LOG_ENTRIES, entries * MOST_LOG_SHARE)
      : Math.max(MOST_ENTRIES, entries * MOST_SHARE);
  }

  /** Whether a document is worth showing; `document` is its index. */
  suffices(document: number, hits: readonly WordHit[], score: number): boolean {
    if (score < (this.#isLogLine ? LEAST_LOG_SCORE : LEAST_SCORE)) return false;
    return this.#isEvident(hits, score) && (!this.#isLogLine || this.#covers(document, hits));
  }

  #isRare(word: string): boolean {
    return (this.#data.postings.get(word)?.length ?? 0) <= this.#most;
  }

  #isEvident(hits: readonly WordHit[], score: number): boolean {
    const isLogLine = this.#isLogLine;
    const sure = hits.filter(({ likeness }) => !isLogLine || likeness >= LEAST_EVIDENCE);
    const words = sure.filter(({ word, found }) => isTelling(word) && isTelling(found));
    const rare = words.filter(({ found }) => this.#isRare(found));
    if (countOf(rare) >= LEAST_WORDS) return true;
    const all = new Set(sure.map(({ word }) => word));
    const isNamed = this.#identifiers.some((parts) => {
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
    if (found.size > 0 && found.size === new Set(this.#telling).size) return true;
    return rare.length > 0 && (countOf(words) >= LEAST_WORDS || score >= SURE_SCORE);
  }

  /** Whether most of a pattern, of the title or of a quoted name is there. */
  #covers(document: number, hits: readonly WordHit[]): boolean {
    const found = new Set(
      hits.filter(({ likeness }) => likeness >= LEAST_EVIDENCE).map(({ found: word }) => word),
    );
    return (this.#data.wholes[document] ?? []).some((whole) => {
      const shared = [...whole].filter((word) => found.has(word));
      return this.#rarity(shared) >= this.#rarity(whole) * LEAST_COVERAGE;
    });
  }

  #rarity(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) {
      sum += Math.log(1 + this.#data.wholes.length / (this.#data.postings.get(word)?.length ?? 1));
    }
    return sum;
  }
}

/** Number of words that were found in so many others: `collect` and `collector` are like one word. */
function countOf(hits: readonly WordHit[]): number {
  const words = new Set(hits.map(({ word }) => word));
  return Math.min(words.size, new Set(hits.map(({ found }) => found)).size);
}
