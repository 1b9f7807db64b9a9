import { readdirSync } from 'node:fs';

/** Which of some names a folder has; none if it cannot be listed. One look instead of one for each name. */
export function namesIn(folder: string, names: readonly string[]): string[] {
  try {
    const there = new Set(readdirSync(folder));
    return names.filter((name) => there.has(name));
  } catch {
    return [];
  }
}
