import type { SearchEntry } from '../../../core/search/index-data.ts';

/** An entry that a person names: by its title, or by one of its artifacts. */
export interface NamedEntry {
  kind: 'named';
  entry: SearchEntry;
  what: 'title' | 'artifact';
  /** The title or path. */
  value: string;
}

/** The entries with that title, and those that name that file among their artifacts. */
export function namedEntries(entries: readonly SearchEntry[], text: string): NamedEntry[] {
  const name = folded(text);
  if (name === '') return [];
  const titled = entries.filter(({ title }) => folded(title) === name);
  const artifacts = entries.flatMap((entry): NamedEntry[] => {
    const value = entry.artifacts.find((path) => isNameOf(name, folded(path)));
    return value === undefined ? [] : [{ kind: 'named', entry, what: 'artifact', value }];
  });
  return [
    ...titled.map((entry): NamedEntry => {
      return { kind: 'named', entry, what: 'title', value: entry.title };
    }),
    ...artifacts.filter(({ entry }) => !titled.includes(entry)),
  ];
}

/** The whole path, or the end of it from a folder on. */
function isNameOf(name: string, path: string): boolean {
  return path === name || (name.length > 2 && path.endsWith(`/${name}`));
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
