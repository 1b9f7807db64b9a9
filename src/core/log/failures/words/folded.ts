const ZERO = 0x30;

/** Each byte without the case of a letter and the value of a digit. */
export const foldedBytes = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x41 && byte <= 0x5a) return byte | 0x20;
  return byte >= ZERO && byte <= 0x39 ? ZERO : byte;
});

/** A text without what the finder does not tell apart: in lower case, each digit a zero. */
export function foldedText(text: string): string {
  return text.toLowerCase().replace(/[1-9]/g, '0');
}
