import {
  pagesIn,
  type Tree,
  type TreeFolder,
  type TreeList,
  type TreePage,
} from '../tree/tree-file.ts';

type What = 'title' | 'file' | 'former address' | 'folder' | TreeList['facet'];

/** Runbooks that a text names exactly. */
export interface FactHit {
  /** Several where the same runbooks are found in several ways. */
  what: What[];
  /** As the runbooks write it. */
  value: string;
  pages: TreePage[];
  /** The page that lists them all; null where there is none. */
  url: string | null;
}

export interface FactSearch {
  exact: FactHit[];
  /** Runbooks that have all words in title, path and facts together. */
  words: TreePage[];
}

/** Finds runbooks by what they are called and by their front matter. */
export function searchFacts(tree: Tree, text: string): FactSearch {
  const name = folded(text);
  if (name === '') return { exact: [], words: [] };
  const pages = pagesIn(tree);
  const hits = new Map<string, FactHit>();
  const add = (what: What, value: string, page: TreePage): void => {
    const key = `${what} ${folded(value)}`;
    const known = hits.get(key) ?? { what: [what], value, pages: [], url: null };
    known.pages.push(page);
    hits.set(key, known);
  };
  for (const page of pages) {
    if (folded(page.title) === name) add('title', page.title, page);
    else if (isFile(name, page.path)) add('file', `${page.path}.md`, page);
    for (const [what, values] of factsOf(page)) {
      const value = values.find((one) => folded(one) === name || `@${name}` === folded(one));
      if (value !== undefined) add(what, value, page);
    }
  }
  for (const { folder, names } of foldersOf(tree)) {
    if (folded(folder.title) !== name) continue;
    const hit: FactHit = {
      what: ['folder'],
      value: names.join(' / '),
      pages: pagesIn(folder),
      url: folder.url,
    };
    hits.set(`folder ${folder.url}`, hit);
  }
  for (const list of tree.lists) {
    const hit = hits.get(`${list.facet} ${folded(list.name)}`);
    if (hit !== undefined) hit.url = list.url;
  }
  const exact = joined([...hits.values()]);
  const known = new Set(exact.flatMap((hit) => hit.pages));
  const words = name.split(' ');
  const rest = pages.filter((page) => !known.has(page) && hasAll(page, words));
  const inTitle = (page: TreePage): boolean =>
    words.every((word) => folded(page.title).includes(word));
  return { exact, words: rest.sort((a, b) => Number(inTitle(b)) - Number(inTitle(a))) };
}

/** What each word names, for a text that nothing has as a whole. */
export function namedByWord(tree: Tree, text: string): FactHit[] {
  const words = [...new Set(folded(text).split(' '))];
  return words.length < 2 ? [] : words.flatMap((word) => searchFacts(tree, word).exact);
}

/** What finds the same runbooks is one hit. */
function joined(hits: readonly FactHit[]): FactHit[] {
  const byPages = new Map<string, FactHit>();
  for (const hit of hits) {
    const key = hit.pages.map(({ path }) => path).join('\n');
    const known = byPages.get(key);
    if (known === undefined) byPages.set(key, { ...hit });
    else Object.assign(known, { what: [...known.what, ...hit.what], url: known.url ?? hit.url });
  }
  return [...byPages.values()];
}

function factsOf({ owners, severities, tags, aliases }: TreePage): [What, string[]][] {
  return [
    ['owner', owners],
    ['severity', severities],
    ['tag', tags],
    ['former address', aliases],
  ];
}

/** A path from its end on, with or without its extension and the folder of the runbooks. */
function isFile(name: string, path: string): boolean {
  const asked = name.replace(/\.(?:md|mdx|markdown)$/, '').replace(/^\.?\//, '');
  const own = path.toLowerCase();
  const isEnd = own === asked || own.endsWith(`/${asked}`);
  return isEnd || asked.endsWith(`/${own}`);
}

function hasAll(page: TreePage, words: readonly string[]): boolean {
  const { title, path, owners, severities, tags } = page;
  const text = folded([title, path, ...owners, ...severities, ...tags].join(' '));
  return words.every((word) => text.includes(word));
}

/** All folders, each with the titles of those that lead to it and its own. */
function foldersOf(
  { folders }: TreeFolder,
  above: readonly string[] = [],
): { folder: TreeFolder; names: readonly string[] }[] {
  return folders.flatMap((folder) => {
    const names = [...above, folder.title];
    return [{ folder, names }, ...foldersOf(folder, names)];
  });
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
