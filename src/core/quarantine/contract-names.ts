import { columnOf, type Grid, type Statement, type Words } from '../markdown/statements.ts';

/** The fields that every entry needs. */
export function readFields(
  grids: readonly Grid[],
  statements: readonly Statement[],
  fences: readonly string[],
): string[] {
  for (const grid of grids) {
    const name = columnOf(grid, /^(?:fields?|field name|keys?|property)$/);
    if (name < 0) continue;
    const required = columnOf(grid, /^(?:required|mandatory|needed)\b/);
    const rows = grid.rows.filter((row) => !isOptional(row[required]?.text));
    return distinct(rows.flatMap((row) => nameIn(row[name]) ?? []));
  }
  for (const statement of statements) {
    const { heading, text } = statement;
    if (!/\bfields?\b/i.test(`${heading} ${text}`)) continue;
    if (/\boptional\b/i.test(text)) continue;
    const names = namesIn(statement).filter((name) => !name.endsWith('[]'));
    if (names.length > 1) return distinct(names);
  }
  return exampleFields(fences);
}

/** The keys of an entry in an example of the manifest. */
function exampleFields(fences: readonly string[]): string[] {
  for (const fence of fences) {
    try {
      const data: unknown = JSON.parse(fence);
      const lists = Array.isArray(data) ? [data] : Object.values(Object(data));
      const [entry] = lists.filter(Array.isArray).flat();
      if (typeof entry === 'object' && entry !== null) return Object.keys(entry);
    } catch {
      // Another language, or an example with dots.
    }
  }
  return [];
}

function isOptional(cell: string | undefined): boolean {
  return cell !== undefined && /^(?:no|optional|false|-|–|—|)$/i.test(cell.trim());
}

/** In the order of an entry's life. */
export function readStatuses(grids: readonly Grid[], statements: readonly Statement[]): string[] {
  for (const statement of statements) {
    if (!/\bstatus(?:es)?\b/i.test(`${statement.heading} ${statement.text}`)) continue;
    const names = namesIn(statement).filter((name) => !/^status(?:es)?$/i.test(name));
    if (names.length > 1 && !/\bfields?\b/i.test(statement.text)) return distinct(names);
  }
  // What the row of the field says of its values.
  for (const [name, ...others] of grids.flatMap(({ rows }) => rows)) {
    const codes = others.flatMap((cell) => cell.codes);
    const words = others.flatMap(({ text }) =>
      plainNames(/\bone of:?\s+(.*)$/i.exec(text)?.[1] ?? ''),
    );
    const values = codes.length > 1 ? codes : words;
    if (nameIn(name) === 'status' && values.length > 1) return distinct(values);
  }
  const grid = grids.find((one) => columnOf(one, /^status(?:es)?$/) === 0);
  return distinct(grid?.rows.flatMap((row) => nameIn(row[0]) ?? []) ?? []);
}

/** The names that a statement lists: code spans, otherwise plain words in a list of nothing else. */
function namesIn({ codes, text, items }: Statement): string[] {
  const listed = items.flatMap((item) => item.codes);
  if (listed.length > 0) return listed;
  if (items.length > 0) return items.flatMap((item) => plainNames(item.text));
  return codes.length > 0 ? [...codes] : plainNames(text.split(':').slice(1).join(':'));
}

function plainNames(text: string): string[] {
  const words = text
    .trim()
    .replace(/[.;]$/, '')
    .split(/\s*,\s*|\s+and\s+|\s+or\s+/)
    .filter((word) => word !== '');
  if (words.every((word) => /^[a-z][\w.-]*$/i.test(word))) return words;
  return /^([a-z][\w.-]*)\s*(?:[:(–—]|\s-\s)/i.exec(text)?.slice(1, 2) ?? [];
}

/** The name in a cell; null for an empty one. */
export function nameIn(words: Words | undefined): string | null {
  return words?.codes[0] ?? (words?.text.trim() || null);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
