import { fileName, folderOf, joinPath, normalizePath } from './path.ts';
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

/** Paths at which a page of that name may be, in the order in which one counts. */
export function placesOf(name: string, from: string, roots: readonly string[]): string[] {
  const folders = name.startsWith('/') ? roots : [folderOf(normalizePath(from)), ...roots];
  const path = name.replace(/^\/+|\/+$/g, '');
  return folders.flatMap((folder) => {
    const at = joinPath(folder, path);
    return [`${at}.md`, `${at}.mdx`, at, `${at}/_index.md`, `${at}/index.md`];
  });
}

/** The name of a page without its folder and extension, by which it is found anywhere in a site. */
export function stemOf(path: string): string {
  const name = fileName(path.replace(/\/+$/, ''));
  return name
    .normalize()
    .replace(/\.(?:md|mdx|markdown)$/i, '')
    .toLowerCase();
}
