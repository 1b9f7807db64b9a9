import { type Dirent, readdirSync } from 'node:fs';

/** What is in a folder, sorted by name; nothing where it cannot be listed. */
export function entriesIn(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Which of some names a folder has. One look instead of one for each name. */
export function namesIn(folder: string, names: readonly string[]): string[] {
  try {
    const there = new Set(readdirSync(folder));
    return names.filter((name) => there.has(name));
  } catch {
    return [];
  }
}
