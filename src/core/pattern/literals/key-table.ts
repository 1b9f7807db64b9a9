import { addTo, getOrCreate } from '../../maps.ts';
/** Multipliers of the hash; odd and without pattern. */
export const FIRST = 0x9e3779b1 | 0;
export const SECOND = 0x85ebca6b | 0;
export const OTHER_BIT = 8;

/** Bits of the filter for each key: more make it sharper, and the table slower to reach. */
const BITS_PER_KEY = 24;
const LEAST_BITS = 13;
const MOST_BITS = 20;
/** Words of the filter hold 32 bits. */
const WORD_BITS = 5;

/** A window of a literal: its bytes as one or two words, and where it begins in the literal. */
export interface Window {
  first: number;
  second: number;
  literal: number;
  offset: number;
}

/** The content of a table, as plain data. */
export interface KeyTableParts {
  filter: Int32Array;
  /** For each slot: both words of the key, then the range of its windows. */
  slots: Int32Array;
  literals: Int32Array;
  offsets: Int32Array;
}

/**
 * Windows by their bytes, behind a Bloom filter of which both bits of a key stand in one word. The
 * hash of a key is `first * FIRST + second * SECOND`.
 */
export class KeyTable {
  /** Word `hash >>> shift` has bits `hash & 31` and `(hash >>> OTHER_BIT) & 31` of each key. */
  readonly filter: Int32Array;
  readonly shift: number;
  /** Number of windows. */
  readonly size: number;
  readonly #slotShift: number;
  readonly #slotMask: number;
  readonly #slots: Int32Array;
  readonly #literals: Int32Array;
  readonly #offsets: Int32Array;

  constructor({ filter, slots, literals, offsets }: KeyTableParts) {
    this.size = literals.length;
    this.filter = filter;
    this.shift = 32 - Math.log2(filter.length);
    this.#slots = slots;
    this.#slotMask = slots.length / 4 - 1;
    this.#slotShift = 32 - Math.log2(slots.length / 4);
    this.#literals = literals;
    this.#offsets = offsets;
  }

  static of(windows: readonly Window[]): KeyTable {
    const groups = groupByKey(windows);
    const bits = Math.ceil(Math.log2(Math.max(1, groups.length) * BITS_PER_KEY));
    const bitCount = Math.min(MOST_BITS, Math.max(LEAST_BITS, bits));
    const slotBits = Math.max(4, Math.ceil(Math.log2(Math.max(1, groups.length) * 2)));
    const table = new KeyTable({
      filter: new Int32Array(1 << (bitCount - WORD_BITS)),
      slots: new Int32Array(4 << slotBits),
      literals: new Int32Array(windows.length),
      offsets: new Int32Array(windows.length),
    });
    let at = 0;
    for (const group of groups) at = table.#enter(group, at);
    return table;
  }

  get parts(): KeyTableParts {
    return {
      filter: this.filter,
      slots: this.#slots,
      literals: this.#literals,
      offsets: this.#offsets,
    };
  }

  /** Slot of a key, or -1. */
  slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const hash = hashOf(first, second);
    for (let k = hash >>> this.#slotShift; ; k = (k + 1) & this.#slotMask) {
      const at = k << 2;
      if (slots[at + 3] === 0) return -1;
      if (slots[at] === first && slots[at + 1] === second) return at;
    }
  }

  startOf(slot: number): number {
    return this.#slots[slot + 2] ?? 0;
  }

  endOf(slot: number): number {
    return this.#slots[slot + 3] ?? 0;
  }

  /** RequiredLiteral and offset of the window at a place between a slot's start and end. */
  anchorAt(place: number): number {
    return this.#literals[place] ?? 0;
  }

  offsetAt(place: number): number {
    return this.#offsets[place] ?? 0;
  }

  #enter(group: readonly Window[], start: number): number {
    const [{ first, second } = { first: 0, second: 0 }] = group;
    const hash = hashOf(first, second);
    const word = hash >>> this.shift;
    this.filter[word] = (this.filter[word] ?? 0) | (1 << hash) | (1 << (hash >>> OTHER_BIT));
    let slot = hash >>> this.#slotShift;
    while (this.#slots[(slot << 2) + 3] !== 0) slot = (slot + 1) & this.#slotMask;
    for (const [i, { literal, offset }] of group.entries()) {
      this.#literals[start + i] = literal;
      this.#offsets[start + i] = offset;
    }
    this.#slots.set([first, second, start, start + group.length], slot << 2);
    return start + group.length;
  }
}

function hashOf(first: number, second: number): number {
  return (Math.imul(first, FIRST) + Math.imul(second, SECOND)) >>> 0;
}

function groupByKey(windows: readonly Window[]): Window[][] {
  const groups = new Map<number, Map<number, Window[]>>();
  for (const window of windows) {
    addTo(
      getOrCreate(groups, window.first, () => new Map()),
      window.second,
      window,
    );
  }
  return [...groups.values()].flatMap((bySecond) => [...bySecond.values()]);
}
