import type { Captures } from '../capture-sets.ts';

/** The values that a hit has for names that several steps share. */
export function sharedValues(names: readonly string[], captures: Captures): Captures {
  if (names.length === 0) return none;
  return new Map(
    names.flatMap((name): [string, string][] => {
      const value = captures.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const none: Captures = new Map();

/** Whether a name has another value in each. */
export function differ(one: Captures, other: Captures): boolean {
  if (one.size === 0 || other.size === 0) return false;
  for (const [name, value] of one) {
    const known = other.get(name);
    if (known !== undefined && known !== value) return true;
  }
  return false;
}
