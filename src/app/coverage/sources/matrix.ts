/** The values of one job of a matrix, by key, in the order in which GitHub shows them. */
export type Combination = Readonly<Record<string, unknown>>;

/** GitHub refuses a larger matrix. */
const mostCombinations = 256;

/**
 * Expands a matrix of GitHub Actions with its `include` and `exclude`. Null where an expression makes
 * it, so that only a run knows.
 */
export function expandMatrix(matrix: unknown): readonly Combination[] | null {
  if (!isRecord(matrix)) return null;
  const { include = [], exclude = [], ...axes } = matrix;
  if (![include, exclude, ...Object.values(axes)].every(Array.isArray)) return null;
  const lists = Object.entries(axes) as [string, unknown[]][];
  if (lists.some(([, values]) => values.some(isExpression))) return null;
  const originals = product(lists).filter(
    (one) => !records(exclude).some((rule) => fits(one, rule, Object.keys(rule))),
  );
  const keys = new Set(Object.keys(axes));
  const combined = originals.map((one): Record<string, unknown> => ({ ...one }));
  const added: Combination[] = [];
  for (const more of records(include)) {
    const shared = Object.keys(more).filter((key) => keys.has(key));
    // Only values of the axes count, not what an earlier `include` has added.
    const places = originals.flatMap((one, at) => (fits(one, more, shared) ? [at] : []));
    if (places.length === 0) added.push(more);
    for (const at of places) Object.assign(combined[at] ?? {}, more);
  }
  return [...combined, ...added].slice(0, mostCombinations);
}

function product(axes: readonly [string, readonly unknown[]][]): Combination[] {
  if (axes.length === 0) return [];
  let found: Combination[] = [{}];
  for (const [key, values] of axes) {
    found = found
      .slice(0, mostCombinations)
      .flatMap((one) => values.map((value) => ({ ...one, [key]: value })));
  }
  return found;
}

function fits(one: Combination, rule: Combination, keys: readonly string[]): boolean {
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(rule[key]));
}

function records(list: unknown): Combination[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isExpression(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${{');
}

const expression = /\$\{\{\s*(.*?)\s*\}\}/g;
/** GitHub cuts the name of a check here. */
const longestName = 100;

/** The name of a check: with the values of the matrix, unless the name is an expression itself. */
export function checkName(name: string, combination: Combination | null): string {
  if (combination === null) return name;
  if (name.includes('${{')) return withValues(name, combination);
  const values = leaves(combination).filter((value) => value !== '');
  const shown = values.length === 0 ? name : `${name} (${values.join(', ')})`;
  return shown.length > longestName ? `${shown.slice(0, longestName - 3)}...` : shown;
}

/** Fills in what a text takes from the matrix; other expressions stay. */
export function withValues(text: string, combination: Combination): string {
  return text.replace(expression, (whole, inner: string) => {
    if (!/^matrix(?:\.[\w-]+|\[['"][^'"]*['"]\])+$/.test(inner)) return whole;
    const path = [...inner.matchAll(/\.([\w-]+)|\[['"]([^'"]*)['"]\]/g)];
    let value: unknown = combination;
    for (const [, name, quoted] of path) {
      value = isRecord(value) ? value[name ?? quoted ?? ''] : undefined;
    }
    return leaves(value).join(', ');
  });
}

function leaves(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (isRecord(value)) return Object.values(value).flatMap(leaves);
  return [String(value)];
}
