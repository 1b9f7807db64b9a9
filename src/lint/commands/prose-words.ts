/** Text in the form of a placeholder: `<name>`, `{{ name }}`, `PATH_TO_X`. */
const RAW = /<[^<>\r\n]*>|\{\{[^{}\r\n]*\}\}|\w+/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** Characters between the words of one name. */
const JOINT = /^[\s_./-]*$/;

/** The words of a text, indexed once, so that a question costs the same for a long text. */
export class ProseWords {
  readonly #raws: ReadonlySet<string>;
  readonly #words = new Set<string>();
  /** Two adjacent words, with a blank between them. */
  readonly #pairs = new Set<string>();

  constructor(text: string) {
    this.#raws = rawsOf(text);
    let previous: { word: string; end: number } | null = null;
    for (const { 0: found, index } of text.matchAll(WORD)) {
      const word = found.toLowerCase();
      this.#words.add(word);
      if (previous !== null && JOINT.test(text.slice(previous.end, index))) {
        this.#pairs.add(`${previous.word} ${word}`);
      }
      previous = { word, end: index + found.length };
    }
  }

  /** Whether the text contains a placeholder as written. */
  hasRaw(raw: string): boolean {
    return this.#raws.has(raw);
  }

  /** Whether the text has these words in a row, separate or joined; the last may be plural. */
  has(words: readonly string[]): boolean {
    const folded = words.map((word) => word.toLowerCase());
    const [whole, ...pairs] = [
      folded.join(''),
      ...folded.slice(1).map((word, at) => `${folded[at]} ${word}`),
    ];
    if (hasOrPlural(this.#words, whole ?? '')) return true;
    return pairs.length > 0 && pairs.every((pair) => hasOrPlural(this.#pairs, pair));
  }
}

/** The placeholders that a text may hold, as they are written. */
export function rawsOf(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(RAW), ([raw]) => raw));
}

function hasOrPlural(known: ReadonlySet<string>, word: string): boolean {
  return known.has(word) || known.has(`${word}s`);
}
