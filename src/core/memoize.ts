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
  const kept = new Map<Key, { value: Value }>();
  return (key) => {
    let known = kept.get(key);
    if (known === undefined) {
      known = { value: compute(key) };
      kept.set(key, known);
    }
    return known.value;
  };
}

/** The same for texts that recur, of which it keeps so many at most. */
export function rememberSome<Value>(
  most: number,
  compute: (text: string) => Value,
): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, value);
    return value;
  };
}
