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
