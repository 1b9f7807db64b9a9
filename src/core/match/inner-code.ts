import type { Slot } from './fill-context.ts';

/** A text inside of the code that is code itself, with the slots in it. */
export interface InnerCode {
  code: string;
  /** In the inner code, in order. */
  slots: Slot[];
  /** Starts of the slots in the outer code, by their start in the inner code. */
  origins: Map<number, number>;
}

/** The first of the slots, which are in order, that begins at an offset or behind it. */
export function firstSlotFrom(slots: readonly Slot[], offset: number): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects spans of the code as a text of their own. */
export class InnerText {
  readonly #outer: string;
  readonly #outerSlots: readonly Slot[];
  readonly #parts: string[] = [];
  readonly #slots: Slot[] = [];
  readonly #origins = new Map<number, number>();
  #length = 0;

  constructor(code: string, slots: readonly Slot[]) {
    this.#outer = code;
    this.#outerSlots = slots;
  }

  add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Adds a span as it stands. */
  addRaw({ start, end }: Slot): void {
    this.#walk(start, end, (i) => {
      this.add(this.#outer.charAt(i));
      return i + 1;
    });
  }

  /** Adds a span as a program gets it: without the quotes, and without the backslashes of the shell. */
  addUnquoted({ start, end }: Slot): void {
    let quote = '';
    this.#walk(start, end, (i) => {
      const char = this.#outer.charAt(i);
      if (quote === '' && (char === "'" || char === '"')) {
        quote = char;
      } else if (char === quote) {
        quote = '';
      } else if (char === '\\' && quote !== "'" && i + 1 < end) {
        const next = this.#outer.charAt(i + 1);
        this.add(next === 'n' && quote === '"' ? '\n' : next);
        return i + 2;
      } else if (char === '\\' && this.#outer.charAt(i + 1) === 'n' && i + 1 < end) {
        // `echo -e` and `printf` make a line of it.
        this.add('\n');
        return i + 2;
      } else {
        this.add(char);
      }
      return i + 1;
    });
  }

  done(): InnerCode {
    return { code: this.#parts.join(''), slots: this.#slots, origins: this.#origins };
  }

  #walk(start: number, end: number, step: (i: number) => number): void {
    let next = firstSlotFrom(this.#outerSlots, start);
    for (let i = start; i < end; ) {
      const slot = this.#outerSlots[next];
      if (slot !== undefined && slot.start < i) {
        next += 1;
      } else if (slot !== undefined && slot.start === i && slot.end <= end) {
        this.#origins.set(this.#length, slot.start);
        this.#slots.push({ start: this.#length, end: this.#length + slot.end - slot.start });
        this.add(this.#outer.slice(slot.start, slot.end));
        i = slot.end;
        next += 1;
      } else {
        i = step(i);
      }
    }
  }
}
