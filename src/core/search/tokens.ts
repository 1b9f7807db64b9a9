/** Longer words are machine noise; only their first characters count. */
const MAX_WORD = 200;
const MAX_TOKEN = 40;
/** More words of a text do not help to find it. */
const MAX_TOKENS = 200;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CAMEL = /(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/**
 * The words of a text in lower case, in order. Identifiers are split at `_ :: / . -` and similar,
 * and at camelCase, which is kept whole too. Numbers and hashes, which differ from run to run, are
 * left out.
 */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    if (isVolatile(word)) continue;
    const parts = word.slice(0, MAX_WORD).split(CAMEL);
    for (const part of parts.length > 1 ? [word, ...parts] : parts) {
      if (!isVolatile(part)) tokens.push(part.slice(0, MAX_TOKEN).toLowerCase());
    }
    if (tokens.length >= MAX_TOKENS) break;
  }
  return tokens;
}

const IDENTIFIER = /[\p{L}\p{M}\p{N}]+(?:(?:::|[_.:/@-])[\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of each name that a program gave: joined by signs (`non_mock_gate`, `acme::cart`), in
 * camelCase, or letters with digits (`E0308`).
 */
export function identifiersOf(text: string): ReadonlySet<string>[] {
  const names: ReadonlySet<string>[] = [];
  for (const [name] of text.matchAll(IDENTIFIER)) {
    const words = new Set(tokenize(name));
    const isCode = /^\p{Lu}+\d{2,}$|^\p{Lu}[\p{L}\p{N}]*\d{3,}$/u.test(name);
    if (words.size > 1 || isCode) names.push(words);
    if (names.length >= MAX_TOKENS) break;
  }
  return names;
}

/** A number with or without a unit, or a hash: hexadecimal digits with some decimal among them. */
function isVolatile(word: string): boolean {
  return /^\d+(?:\p{L}{1,2})?$/u.test(word) || (/^[0-9a-f]{7,}$/i.test(word) && /\d/.test(word));
}

/** The sequences of three characters in a word with marked ends: `^ab`, `abc`, `bc$`. */
export function trigrams(word: string): Set<string> {
  const marked = `^${word}$`;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= marked.length; i += 1) grams.add(marked.slice(i, i + 3));
  return grams;
}

/** Whether one character is missing, added, replaced, or swapped with its neighbour. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
