/** Bytes to scan, and the same memory as little-endian words; the memory is longer than the text. */
export interface ScanText {
  bytes: Uint8Array;
  words: Int32Array;
}

/** Allocates memory for a text to scan, rounded up to whole words. */
export function scanText(size: number): ScanText {
  const buffer = new ArrayBuffer((size + 7) & ~7);
  return { bytes: new Uint8Array(buffer), words: new Int32Array(buffer) };
}
