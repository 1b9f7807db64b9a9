import { wordList } from '../../text/word-list.ts';

/** English words near a key that mean something else. */
const otherWords = new Set(
  wordList(`
    renewed revealed viewed previewed revised revisited state states statue statute stats stages tiles
    tables stated tittle tailed severely security serenity honor honour
  `),
);

const ending = /(?:ers?|ors?|ed|ing|ions?|als?|able|ly|es|s|y)$/;

/**
 * Whether a key is a slip of the pen for another: not a word of its own, nor another form of the same
 * word (`reviewers`, `reviews`). Of short words too many are alike: `kinds` is a misspelling, `king`
 * may be meant.
 */
export function isSlip(key: string, meant: string): boolean {
  const word = key.toLowerCase();
  if (word === meant) return true;
  if (word.length < 5 || otherWords.has(word)) return false;
  return word.replace(ending, '') !== meant.replace(ending, '');
}
