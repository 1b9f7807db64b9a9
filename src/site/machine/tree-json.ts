import type { Folder } from '../content/browse/folders.ts';
import { type Facet, statedValues } from '../content/browse/listings.ts';
import { kindWords, shownKind } from '../content/browse/shown-kind.ts';
import type { SiteContent } from '../content/site-content.ts';
import { countProseParts } from '../prose-parts.ts';

/** A folder with its title, its path below `runbooks/`, its folders and its pages. */
export type TreeFolderJson = [
  title: string,
  path: string,
  folders: TreeFolderJson[],
  pages: TreePageJson[],
];
/**
 * `facts` are its kind, its owners, its severities (tabs between several) and then its tags, a line
 * each; `aliases` are its former addresses.
 */
export type TreePageJson = [title: string, path: string, facts: string, aliases?: string];
/** A value that several runbooks may state, with the path of its page below the base. */
export type ListingJson = [facet: Facet, name: string, path: string, pages: number];
/** Beside the folders: the lists, the number of parts of the index of prose, and what the kinds are called. */
export type TreeJson = [
  ...TreeFolderJson,
  lists: ListingJson[],
  proseParts: number,
  kinds: Record<string, string>,
];

/**
 * All folders and pages of the site for its tree, its filter and its search, in one file that
 * browsers cache, so that no page grows with the number of others.
 */
export function treeJson({
  folders,
  listings,
  pages,
  words,
}: Pick<SiteContent, 'folders' | 'listings' | 'pages'> & {
  words: Pick<SiteContent['words'], 't'>;
}): string {
  const lists = listings.all.map((one): ListingJson => {
    return [one.facet, one.name, one.path, one.pages.length];
  });
  const kinds = Object.entries(kindWords).map(([kind, word]) => [kind, words.t(word)]);
  const parts = countProseParts(pages.length);
  const tree: TreeJson = [...folderJson(folders.root), lists, parts, Object.fromEntries(kinds)];
  return JSON.stringify(tree);
}

/** The page at the address of a folder is the first of its pages. */
function folderJson({ title, path, landing, folders, pages }: Folder): TreeFolderJson {
  return [
    title,
    path,
    folders.map(folderJson),
    [...(landing === null ? [] : [landing]), ...pages].map((page): TreePageJson => {
      const { meta, title: own } = page.runbook;
      const [owners, severities] = (['owner', 'severity'] as const).map((facet) =>
        [...new Set(statedValues(page, facet))].join('\t'),
      );
      const facts = [shownKind(page.runbook), owners, severities, ...meta.tags]
        .join('\n')
        .trimEnd();
      const aliases = meta.aliases.join('\n');
      return aliases === '' ? [own, page.path, facts] : [own, page.path, facts, aliases];
    }),
  ];
}
