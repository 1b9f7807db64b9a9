/** U+2018 to U+201B are single, U+201C to U+201F double. */
const TYPOGRAPHIC = /[\u2018-\u201f]/g;

/** The text with plain quotes for typographic ones, of the same length. */
export function plainQuotes(text: string): string {
  return text.replace(TYPOGRAPHIC, (quote) => (quote < '\u201c' ? "'" : '"'));
}

export function hasTypographicQuote(text: string): boolean {
  return text.search(TYPOGRAPHIC) >= 0;
}
