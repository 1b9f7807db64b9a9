/** Computes a value on first use, and keeps it. */
export function once<Value>(compute: () => Value): () => Value {
  let kept: { value: Value } | null = null;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

/** Computes the value of each key on first use, and keeps it. */
export function remember<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return keeping(new Map<Key, { value: Value }>(), compute);
}

/** The same for objects, for as long as they are there. */
export function rememberOf<Key extends WeakKey, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  return keeping(new WeakMap<Key, { value: Value }>(), compute);
}

function keeping<Key, Value>(
  kept: {
    get(key: Key): { value: Value } | undefined;
    set(key: Key, known: { value: Value }): unknown;
  },
  compute: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    let known = kept.get(key);
    if (known === undefined) {
      known = { value: compute(key) };
      kept.set(key, known);
    }
    return known.value;
  };
}

/** The same for keys that recur, of whose values it keeps so many at most. */
export function rememberSome<Value, Key = string>(
  most: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, value);
    return value;
  };
}
