const BLANK = 0x20;
/** Letters are looked up without regard to case, as some literals match both. */
const FOLD = 0x20;
const HASH_SHIFT = 12;

/** The bits of all joints, as plain data. */
export interface JointBits {
  /** By the byte before and the one behind, for blanks with but one byte of a word at a side. */
  pairs: Int32Array;
  /** By a hash of two bytes before and two behind. */
  quads: Int32Array;
}

/**
 * The bytes around blanks in literals. Most other white space in a log is between other bytes, so
 * no literal can cross it.
 */
export class BlankJoints {
  readonly bits: JointBits;

  constructor(bits: JointBits) {
    this.bits = bits;
  }

  /** In literals every blank is a single one, and stands between two words. */
  static of(literals: readonly Uint8Array[]): BlankJoints {
    const pairs = new Int32Array(1 << 11);
    const quads = new Int32Array(1 << (32 - HASH_SHIFT - 5));
    for (const bytes of literals) {
      for (let at = bytes.indexOf(BLANK); at >= 0; at = bytes.indexOf(BLANK, at + 1)) {
        const isWide = at > 1 && at + 2 < bytes.length;
        const around = isWide && bytes[at - 2] !== BLANK && bytes[at + 2] !== BLANK;
        if (around) mark(quads, quadOf(bytes, at, at + 1));
        else mark(pairs, pairOf(bytes, at, at + 1));
      }
    }
    return new BlankJoints({ pairs, quads });
  }

  /** Whether a literal may reach across the white space from `start` to `end`. */
  meets(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start === 1 && bytes[start] === BLANK) return false;
    const { pairs, quads } = this.bits;
    return has(quads, quadOf(bytes, start, end)) || has(pairs, pairOf(bytes, start, end));
  }
}

function pairOf(bytes: Uint8Array, start: number, end: number): number {
  return (((bytes[start - 1] ?? 0) | FOLD) << 8) | (bytes[end] ?? 0) | FOLD;
}

function quadOf(bytes: Uint8Array, start: number, end: number): number {
  const outer = (((bytes[start - 2] ?? 0) | FOLD) << 8) | (bytes[end + 1] ?? 0) | FOLD;
  return Math.imul((outer << 16) | pairOf(bytes, start, end), 0x9e3779b1) >>> HASH_SHIFT;
}

function mark(bits: Int32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << index);
}

function has(bits: Int32Array, index: number): boolean {
  return ((bits[index >>> 5] ?? 0) & (1 << index)) !== 0;
}
