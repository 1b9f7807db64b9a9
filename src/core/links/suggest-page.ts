import { once, remember } from '../memoize.ts';
import { closest, createSuggester, type Suggester } from '../text/edit-distance.ts';
import { fileName, folderOf } from './path.ts';

/**
 * Finds the page that a wrong path probably means: a moved page with the same name, otherwise one
 * with a similar name in the same folder, otherwise one with a similar name anywhere.
 */
export function createPageSuggester(paths: readonly string[]): Suggester {
  const byStem = Map.groupBy(paths, stemOf);
  const byFolder = Map.groupBy(paths, folderOf);
  const similarStem = once(() => createSuggester(byStem.keys(), 2));
  const similarIn = remember((folder: string) => {
    const siblings = Map.groupBy(byFolder.get(folder) ?? [], stemOf);
    const suggest = createSuggester(siblings.keys());
    return (stem: string) => siblings.get(suggest(stem) ?? '')?.[0] ?? null;
  });

  return remember((path: string) => {
    const stem = stemOf(path);
    // Suggest pages for other pages and for addresses without extension, not for images.
    if (stem === '' || /\.[a-z][a-z0-9]*$/i.test(stem)) return null;
    // Every folder may have such a page, so that only one of a folder with the same name is near.
    const isOfFolder = /^(?:_?index|readme)$/.test(stem);
    const named = byStem.get(stem) ?? [];
    const folder = fileName(folderOf(path));
    const moved = isOfFolder ? named.filter((one) => fileName(folderOf(one)) === folder) : named;
    if (isOfFolder && moved.length === 0) return null;
    if (moved.length > 0) return oneOf(moved, path);
    const sibling = similarIn(folderOf(path))(stem);
    const near = sibling ?? oneOf(byStem.get(similarStem()(stem) ?? '') ?? [], path);
    // Names that differ in a date or a number alone are other documents.
    const bare = (name: string) => name.replace(/\d+/g, '0');
    return near !== null && /\d/.test(stem) && bare(stemOf(near)) === bare(stem) ? null : near;
  });
}

function oneOf(paths: readonly string[], wanted: string): string | null {
  // The page that a translation is of: its path lacks the folder of the language.
  const original = paths.find((path) => wanted.endsWith(`/${path}`));
  if (original !== undefined) return original;
  return paths.length === 1 ? (paths[0] ?? null) : closest(wanted, paths);
}

function stemOf(path: string): string {
  return fileName(path)
    .toLowerCase()
    .replace(/\.(?:md|mdx|markdown|html?)$/, '');
}
