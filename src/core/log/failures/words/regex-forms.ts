import { LEAST_WORD } from './word-windows.ts';

/** More alternatives than this are no quick test. */
const MOST = 200;
/** Texts of a part of an expression that are told apart. */
const MOST_EXACT = 128;
/** Texts that are worth a look beside those that are looked for. */
const MOST_BESIDE = 16;
const LEAST_BESIDE = 2;
/** Where a word begins or ends, in the texts to look for beside others. */
export const WORD_EDGE = '\b';
const EDGES = /[\b]/g;
const DIGIT_COST = 0.75;

/** One of the ways in which an expression can match. */
export interface RegexForm {
  /** Words for `WordFinder`: every match of this form holds one. */
  words: readonly string[];
  /**
   * Its line holds one of these too, folded; null where none are known. `WORD_EDGE` stands where a word
   * begins or ends.
   */
  beside: readonly string[] | null;
}

/** What is known of the texts that a part of an expression matches, folded. */
export interface Part {
  /** All of them; null if there are too many. */
  exact: string[] | null;
  /** Each of them is of one of these; null if there are none. */
  forms: RegexForm[] | null;
}

export const EMPTY: Part = { exact: [''], forms: null };
export const ANY: Part = { exact: null, forms: null };

export function formsOf({ exact, forms }: Part): RegexForm[] | null {
  if (exact === null) return forms;
  const words = withoutEdges(exact);
  return isUseful(words) ? [{ words: withoutLonger(words), beside: null }] : null;
}

/** Who looks for `fail` need not look for `failed`. */
function withoutLonger(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((one) => one !== word && word.includes(one)));
}

function withoutEdges(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replace(EDGES, '')))];
}

function isUseful(words: readonly string[]): boolean {
  return words.length <= MOST && words.every((word) => word.length >= LEAST_WORD || word > '\x7f');
}

export function joined<T>(lists: readonly (T[] | null)[]): T[] | null {
  if (lists.includes(null)) return null;
  const all = [...new Set(lists.flatMap((list) => list ?? []))];
  return all.length <= MOST ? all : null;
}

/** The best of some forms, beside the best of the texts that come with them. */
export function bestForms(offers: RegexForm[][], shorts: readonly string[][]): RegexForm[] | null {
  const [best] = [...offers].sort((a, b) => worthOf(wordsOf(b)) - worthOf(wordsOf(a)));
  if (best === undefined) return null;
  const [first] = best;
  const others = [
    ...offers.filter((one) => one !== best).map(wordsOf),
    ...shorts.filter((texts) => withoutEdges(texts).join() !== (first?.words ?? []).join()),
  ];
  const usable = others.filter((texts) => {
    const isLong = withoutEdges(texts).every((text) => text.length >= LEAST_BESIDE);
    return isLong && texts.length <= MOST_BESIDE;
  });
  const [beside = null] = usable.sort((a, b) => worthOf(b) - worthOf(a));
  return best.map((form) => ({ words: form.words, beside: form.beside ?? beside }));
}

function wordsOf(forms: readonly RegexForm[]): string[] {
  return [...new Set(forms.flatMap(({ words }) => words))];
}

/** More for longer texts, and for fewer; a digit stands for any, so it tells little. */
function worthOf(texts: readonly string[]): number {
  const least = Math.min(...texts.map((text) => text.length - DIGIT_COST * zerosIn(text)));
  return least - Math.log2(texts.length);
}

function zerosIn(text: string): number {
  return text.split('0').length - 1;
}

export function crossed(heads: readonly string[], tails: readonly string[]): string[] | null {
  if (heads.length * tails.length > MOST_EXACT) return null;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}
