/** Bytes to be scanned, and the same memory as little-endian words; some of it lies beyond the text. */
export interface ScanText {
  bytes: Uint8Array;
  words: Int32Array;
}

/** Memory for a text to be scanned, its bytes rounded up to whole words. */
export function scanText(size: number): ScanText {
  const buffer = new ArrayBuffer((size + 7) & ~7);
  return { bytes: new Uint8Array(buffer), words: new Int32Array(buffer) };
}
