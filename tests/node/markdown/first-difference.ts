/** Where two trees differ first. */
export interface Difference {
  /** `children[3].position.start.column`. */
  path: string;
  expected: unknown;
  actual: unknown;
}

/**
 * Compares all fields of two values of plain JSON; a field that is `undefined` counts as absent, which
 * is all that is normalised. Null where they are equal.
 */
export function firstDifference(expected: unknown, actual: unknown, path = ''): Difference | null {
  if (expected === actual) return null;
  if (!isObject(expected) || !isObject(actual)) return { path, expected, actual };
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  for (const key of keys) {
    const at = Array.isArray(expected) ? `${path}[${key}]` : `${path}.${key}`;
    const found = firstDifference(expected[key], actual[key], at);
    if (found !== null) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
