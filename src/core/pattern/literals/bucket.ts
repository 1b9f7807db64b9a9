import { addTo } from '../../maps.ts';
/** With this many windows of the same bytes, it is worth separating their literals by other bytes. */
export const LARGE_BUCKET = 8;
/** How far from the window those other bytes may begin. */
const BEFORE = 32;
const BEHIND = 48;

/** What stands behind the window most often differs. */
const DISTANCES = Array.from({ length: BEFORE + BEHIND }, (_, i) =>
  i < BEHIND ? i + 1 : BEHIND - i - 1,
);
const NEARLY_ALL = 0.9;

export interface BucketMember {
  bytes: Uint8Array;
  /** Where the window begins in it. */
  offset: number;
}

/**
 * Literals that share a window, told apart by the four bytes at one distance from it: so that text
 * which many literals have in common does not mean to compare all of them.
 */
export class Bucket {
  readonly #fold: number;
  readonly #distance: number;
  readonly #byWord = new Map<number, number[]>();
  /** Members that have no such bytes. */
  readonly #others: number[] = [];

  constructor(members: readonly BucketMember[], fold: number) {
    this.#fold = fold;
    this.#distance = this.#bestDistance(members);
    for (const [index, member] of members.entries()) {
      const word = this.#wordOf(member, this.#distance);
      if (word === null) this.#others.push(index);
      else addTo(this.#byWord, word, index);
    }
    for (const known of this.#byWord.values()) known.push(...this.#others);
  }

  /** Indexes of the members that may stand where the window stands at `at`; none twice. */
  membersAt(text: Uint8Array, at: number): readonly number[] {
    return this.#byWord.get(wordAt(text, at + this.#distance) | this.#fold) ?? this.#others;
  }

  /** The one that parts the members into most groups, or nearly so. */
  #bestDistance(members: readonly BucketMember[]): number {
    let best = 0;
    let most = 0;
    for (const distance of DISTANCES) {
      const words = new Set(members.map((member) => this.#wordOf(member, distance)));
      if (words.size > most) [best, most] = [distance, words.size];
      if (most >= NEARLY_ALL * members.length) break;
    }
    return best;
  }

  #wordOf({ bytes, offset }: BucketMember, distance: number): number | null {
    const at = offset + distance;
    return at < 0 || at + 4 > bytes.length ? null : wordAt(bytes, at) | this.#fold;
  }
}

function wordAt(bytes: Uint8Array, at: number): number {
  const [a, b, c, d] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return (a ?? 0) | ((b ?? 0) << 8) | ((c ?? 0) << 16) | ((d ?? 0) << 24);
}
