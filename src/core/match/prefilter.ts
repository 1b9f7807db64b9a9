/** Length of the windows that are looked up while reading a line. */
const WINDOW = 4;
const TABLE_BITS = 16;
const TABLE_SIZE = 1 << TABLE_BITS;

interface Candidate {
  id: number;
  anchor: string;
  /** Where the chosen window ends in the anchor. */
  offset: number;
}

/**
 * Tells which of many patterns may match a line, from a text that each must hold. One window of
 * four characters per anchor goes into a table; a line is read once, whatever the number of
 * patterns, and an anchor is compared only where its window's hash occurs.
 */
export class Prefilter {
  readonly #marked = new Uint8Array(TABLE_SIZE);
  readonly #byHash = new Map<number, Candidate[]>();
  readonly #short: { id: number; anchor: string }[] = [];
  readonly #always: number[] = [];

  /** `anchors[id]` is a text of every line that pattern `id` matches; '' where there is none. */
  constructor(anchors: readonly string[]) {
    for (const [id, anchor] of anchors.entries()) {
      if (anchor === '') this.#always.push(id);
      else if (anchor.length < WINDOW) this.#short.push({ id, anchor });
      else this.#enter(id, anchor);
    }
  }

  /** Ids of the patterns whose anchor the text holds, ascending. */
  candidates(text: string): number[] {
    const ids = new Set(this.#always);
    for (const { id, anchor } of this.#short) if (text.includes(anchor)) ids.add(id);
    let hash = 0;
    for (let i = 0; i < text.length; i += 1) {
      hash = ((hash << 4) ^ text.charCodeAt(i)) & (TABLE_SIZE - 1);
      if (this.#marked[hash] === 1) this.#compare(text, i + 1, hash, ids);
    }
    return ids.size < 2 ? [...ids] : [...ids].sort((a, b) => a - b);
  }

  #compare(text: string, end: number, hash: number, ids: Set<number>): void {
    for (const { id, anchor, offset } of this.#byHash.get(hash) ?? []) {
      if (end >= offset && text.startsWith(anchor, end - offset)) ids.add(id);
    }
  }

  #enter(id: number, anchor: string): void {
    const offset = rarestWindow(anchor) + WINDOW;
    const hash = hashOf(anchor.slice(offset - WINDOW, offset));
    this.#marked[hash] = 1;
    const candidates = this.#byHash.get(hash);
    if (candidates) candidates.push({ id, anchor, offset });
    else this.#byHash.set(hash, [{ id, anchor, offset }]);
  }
}

/** The last four characters decide: older ones are shifted out. */
function hashOf(window: string): number {
  let hash = 0;
  for (let i = 0; i < window.length; i += 1) {
    hash = ((hash << 4) ^ window.charCodeAt(i)) & (TABLE_SIZE - 1);
  }
  return hash;
}

/** Letters, digits and signs that ordinary log text is full of make a window cost more. */
const COMMON = 'etaoinsrldcupm0123456789:/-._=';

function rarestWindow(anchor: string): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + WINDOW <= anchor.length; i += 1) {
    let common = 0;
    for (const char of anchor.slice(i, i + WINDOW)) {
      const rank = COMMON.indexOf(char);
      if (rank >= 0) common += COMMON.length - rank;
    }
    if (common < least) [best, least] = [i, common];
  }
  return best;
}
