/** For an unknown word, Pagefind tries its prefixes, down to one letter: `qqqq` finds `-q`. */
const shortest = 3;

/**
 * Whether a marked word contains a word of the query, or has the same stem: an equal beginning of
 * at least half of the query word.
 */
export function sharesWord(query: string, marked: readonly string[]): boolean {
  const asked = partsOf(query);
  return marked.some((text) => {
    const parts = partsOf(text);
    const whole = parts.join('');
    return asked.some((word) => {
      if (word.length >= shortest && whole.includes(word)) return true;
      return parts.some((part) => isAlike(word, part));
    });
  });
}

function isAlike(word: string, other: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared += 1;
  return shared >= Math.max(Math.min(shortest, word.length), word.length / 2);
}

function partsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
