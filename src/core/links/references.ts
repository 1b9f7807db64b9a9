import { folderOf, joinPath, normalizePath } from './path.ts';
import { decode } from './url.ts';

/**
 * The scheme of what names a page, or its place in the site, instead of an address:
 * `{{< ref "a.md" >}}`, `{doc}`a``, `[[A page]]`.
 */
export const pageScheme = 'page:';

/** What the author wrote; an address stays as it is. */
export function writtenUrl(url: string): string {
  return url.startsWith(pageScheme) ? decode(url.slice(pageScheme.length)) : url;
}

/** Where a page or file of that name may be, in the order in which one counts. */
export function placesOf(name: string, from: string, roots: readonly string[]): string[] {
  const path = normalizePath(from);
  const own = [folderOf(path), path.replace(/\.[^./]+$/, '')];
  const folders = name.startsWith('/') ? roots : [...own, ...roots];
  return folders.map((folder) => joinPath(folder, name.replace(/^\/+|\/+$/g, '')));
}

/**
 * The path of a page as a site sees it: in lower case, without its extension, its language
 * (`a.en.md`) and the name that only says that it is the page of its folder.
 */
export function sitePathOf(path: string): string {
  return path
    .normalize()
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.(?:md|mdx|markdown)$/, '')
    .replace(/(?<=[^/])\.[a-z]{2}(?:-[a-z]{2,4})?$/, '')
    .replace(/\/(?:_?index|readme)$/, '');
}
