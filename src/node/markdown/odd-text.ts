const odd: readonly RegExp[] = [
  // White space for the one, and not for the other; offsets behind a byte order mark differ too.
  /[\v\f\x85\u2028\u2029\uFEFF]/,
  // A list item without content, which may or may not interrupt what stands above it.
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\|[ \t]*)?$/m,
  // A checkbox without a word behind it.
  /\[[ xX\t]\][ \t]*$/m,
];

/** Whether satteri may read a text otherwise than remark, as far as the text alone shows it. */
export function isOddText(text: string): boolean {
  // A NUL and half a surrogate pair are replaced elsewhere.
  if (text.includes('\0') || !text.isWellFormed()) return true;
  // One keeps a lone carriage return, and all of them where endings are mixed.
  if (text.includes('\r') && /\r(?!\n)|(?<!\r)\n/.test(text)) return true;
  // Footnote definitions end at other places.
  if (text.includes('[^') && /\[\^[^\]\n]+\]:/.test(text)) return true;
  return odd.some((pattern) => pattern.test(text));
}
