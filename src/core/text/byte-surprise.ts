/**
 * How common a byte is in logs, in bits of surprise: one letter for each of U+0020 to U+007E, `a`
 * for the most common. Counted over logs of five formats.
 */
const SURPRISE =
  'dlhlllllkkljhghicdddefffffffgkijjkliiijikmkjnlijkjmjkilmkmmilimflcgedcgfgdjgedcdemcdcgighhhkjkk';
const OTHER_BYTE = 10;

/** Bits of surprise of the bytes of a text, taken independently. */
export function surpriseOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let sum = 0;
  for (let i = start; i < end; i += 1) {
    const code = SURPRISE.charCodeAt((bytes[i] ?? 0) - 0x20);
    sum += Number.isNaN(code) ? OTHER_BYTE : code - 0x60;
  }
  return sum;
}
