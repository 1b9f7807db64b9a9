import type { Slot } from '../shell/fill-context.ts';

/** A text inside the code that is itself code, with its slots. */
export interface InnerCode {
  code: string;
  /** In the inner code, in order. */
  slots: Slot[];
  /** Starts of the slots in the outer code, by their start in the inner code. */
  origins: Map<number, number>;
}

/** The first slot at or after an offset; the slots are in order. */
export function firstSlotFrom(slots: readonly Slot[], offset: number): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Joins spans of the code into one text, each followed by `joint`. With `isWord`, a span is read as
 * the program gets it: without the quotes and backslashes of the shell.
 */
export function innerCode(
  code: string,
  slots: readonly Slot[],
  spans: readonly Slot[],
  { joint, isWord }: { joint: string; isWord: boolean },
): InnerCode {
  const inner: InnerCode = { code: '', slots: [], origins: new Map() };
  for (const { start, end } of spans) {
    let next = firstSlotFrom(slots, start);
    let quote = '';
    for (let i = start; i < end; ) {
      const slot = slots[next];
      const char = code.charAt(i);
      if (slot !== undefined && slot.start < i) {
        next += 1;
      } else if (slot !== undefined && slot.start === i && slot.end <= end) {
        const at = inner.code.length;
        inner.origins.set(at, i);
        inner.slots.push({ start: at, end: at + slot.end - i });
        inner.code += code.slice(i, slot.end);
        i = slot.end;
      } else if (isWord && (quote === '' ? /["']/.test(char) : char === quote)) {
        quote = quote === '' ? char : '';
        i += 1;
      } else if (isWord && char === '\\' && i + 1 < end) {
        const escaped = code.charAt(i + 1);
        // `echo -e` and `printf` turn it into a line break.
        const isLine = escaped === 'n' && quote !== '';
        const isKept = quote === "'" && !isLine;
        // The escaped character may begin a slot: `"\$x"` reads a variable in the inner shell.
        const isAhead = slot !== undefined && slot.start === i + 1 && !isLine;
        if (isKept || isAhead) {
          inner.code += isKept ? char : '';
          i += 1;
        } else {
          inner.code += isLine ? '\n' : escaped;
          i += 2;
        }
      } else {
        inner.code += char;
        i += 1;
      }
    }
    inner.code += joint;
  }
  return inner;
}
