const odd: readonly RegExp[] = [
  // White space for only one parser; offsets after a byte order mark differ too.
  /[\v\f\x85\u2028\u2029\uFEFF]/,
  // An address with a control character ends at another place.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
  /[\x01-\x08\x0e-\x1f\x7f]/,
  // An empty list item, which may or may not interrupt the text above it.
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\|[ \t]*)?$/m,
  // A checkbox without text.
  /\[[ xX\t]\][ \t]*$/m,
];

/** Whether the text alone shows that satteri may read it differently from remark. */
export function isOddText(text: string): boolean {
  // The parsers replace a NUL and half a surrogate pair at different places.
  if (text.includes('\0') || !text.isWellFormed()) return true;
  // One parser keeps a single carriage return, and all of them with mixed line endings.
  if (text.includes('\r') && /\r(?!\n)|(?<!\r)\n/.test(text)) return true;
  // Footnote definitions end at different places.
  if (text.includes('[^') && /\[\^[^\]\n]+\]:/.test(text)) return true;
  return odd.some((pattern) => pattern.test(text));
}
