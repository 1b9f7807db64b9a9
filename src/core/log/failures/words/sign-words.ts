import { addTo } from '../../../maps.ts';
import { remember } from '../../../memoize.ts';
import { type ScanText, scanText } from '../../../text/scan-text.ts';
import { encodeUtf8 } from '../../../text/utf8.ts';
import { failureSigns } from '../signs/index.ts';
import { formsOfRegex } from './regex-words.ts';
import { TextSearch } from './text-search.ts';
import { WordFinder, type WordSink } from './word-finder.ts';
import { LEAST_WORD } from './word-windows.ts';

/** With its colours written out, a line does not tell its words. */
const CARETS = ['^[[0', '^[[m'];
/** Of prefixes that call a line an error, and of no sign on their own; see `levelOf`. */
const LEVELS = ['erro', 'fata', 'severe', 'critical', 'pani', 'e0000 '];
const NO_SIGNS: readonly number[] = [];
const MOST_KNOWN = 3000;

/** What one word says of the signs of its line. */
interface WordSigns {
  /** All signs that the line may have, in their order. */
  signs: readonly number[];
  /** Whether no more is known of one of them. */
  isEnough: boolean;
  /** What the line holds too if it has one of the others. */
  beside: readonly TextSearch[];
}

/** Every line of a failure holds a word of a sign; most lines of a log hold none. */
class SignWords {
  readonly finder: WordFinder;
  /** By word, behind `CARETS`. */
  readonly #words: readonly WordSigns[];
  /** For several words: the same ones come together again and again. */
  readonly #known = new Map<string, readonly number[]>();

  constructor() {
    const formsOf = new Map<string, { sign: number; beside: readonly string[] | null }[]>(
      LEVELS.map((level) => [level, []]),
    );
    for (const [sign, [, [, pattern]]] of failureSigns.entries()) {
      for (const { words, beside } of formsOfRegex(pattern) ?? []) {
        for (const word of words) addTo(formsOf, word, { sign, beside });
      }
    }
    this.finder = new WordFinder([...CARETS, ...formsOf.keys()]);
    const searchFor = remember((texts: readonly string[]) => new TextSearch(texts));
    this.#words = Array.from(formsOf.values(), (forms) => ({
      signs: [...new Set(forms.map(({ sign }) => sign))],
      isEnough: forms.some(({ beside }) => beside === null),
      beside: [...new Set(forms.flatMap(({ beside }) => (beside ? [searchFor(beside)] : [])))],
    }));
  }

  /** See `signsOfWords`. */
  signsIn(
    words: readonly number[],
    [from, to]: readonly [from: number, to: number],
    bytes: Uint8Array,
    start: number,
    end: number,
  ): readonly number[] | null | undefined {
    if (from === to) return null;
    let [isEnough, isError, isSame] = [false, false, true];
    for (let k = from; k < to; k += 1) {
      const word = words[k] ?? 0;
      if (word < CARETS.length) return undefined;
      isEnough ||= this.#signsOf(word)?.isEnough === true;
      isError ||= word < CARETS.length + LEVELS.length;
      isSame &&= word === words[from];
    }
    if (isEnough || this.#isBeside(words, from, to, bytes, start, end)) {
      return isSame ? this.#signsOf(words[from] ?? 0)?.signs : this.#joined(words.slice(from, to));
    }
    return isError && !isSame ? NO_SIGNS : null;
  }

  #signsOf(word: number): WordSigns | undefined {
    return this.#words[word - CARETS.length];
  }

  #isBeside(
    words: readonly number[],
    from: number,
    to: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): boolean {
    for (let k = from; k < to; k += 1) {
      for (const search of this.#signsOf(words[k] ?? 0)?.beside ?? []) {
        if (search.isIn(bytes, start, end)) return true;
      }
    }
    return false;
  }

  #joined(words: readonly number[]): readonly number[] {
    const key = words.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const all = new Set(words.flatMap((word) => this.#signsOf(word)?.signs ?? []));
    const signs = [...all].sort((a, b) => a - b);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(key, signs);
    return signs;
  }
}

let signWords: SignWords | null = null;

/** Made on first use. */
function wordsOfSigns(): SignWords {
  signWords ??= new SignWords();
  return signWords;
}

/** Indexes of the signs that a line may have, in their order; null for a line that reports no failure. */
export function likelySigns(shown: string): readonly number[] | null {
  const bytes = encodeUtf8(shown);
  const text = scanText(bytes.length + LEAST_WORD);
  text.bytes.set(bytes);
  const words: number[] = [];
  findSignWords(text, 0, bytes.length, (word) => {
    if (word >= CARETS.length) words.push(word);
  });
  return signsOfWords(words, [0, words.length], bytes, 0, bytes.length) ?? null;
}

/** Finds words of signs between two places; see `signsOfWords`. */
export function findSignWords(text: ScanText, start: number, end: number, sink: WordSink): void {
  wordsOfSigns().finder.scan(text, start, end, sink);
}

/**
 * Indexes of the signs that a line may have, in their order, by some of the words that were found and
 * what else it holds; null for a line that reports no failure, and undefined if only its text tells.
 */
export function signsOfWords(
  words: readonly number[],
  range: readonly [from: number, to: number],
  bytes: Uint8Array,
  start: number,
  end: number,
): readonly number[] | null | undefined {
  return wordsOfSigns().signsIn(words, range, bytes, start, end);
}
