/** Splits a text at white space: a long list of words reads better as lines of text. */
export function wordList(text: string): string[] {
  return text.trim().split(/\s+/);
}
