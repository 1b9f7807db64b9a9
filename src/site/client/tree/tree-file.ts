import { namesApart } from '../../../core/text/names-apart.ts';

/** A folder of the site, as `tree.json` has it (`src/site/machine/tree-json.ts`). */
export interface TreeFolder {
  /** Other than those of the folders beside it. */
  title: string;
  /** Path below `runbooks/`. */
  path: string;
  url: string;
  folders: TreeFolder[];
  /** Also the page at the address of the folder, if it has one. */
  pages: TreePage[];
}

export interface TreePage {
  title: string;
  url: string;
  /** Path below `runbooks/`. */
  path: string;
  /** As readers are told it. */
  kind: string;
  owners: string[];
  severities: string[];
  tags: string[];
  /** Former addresses. */
  aliases: string[];
}

/** A value that several runbooks state, and the page that lists them. */
export interface TreeList {
  facet: 'owner' | 'severity' | 'tag';
  name: string;
  url: string;
  /** Number of runbooks. */
  pages: number;
}

export interface Tree extends TreeFolder {
  lists: TreeList[];
  /** What the kinds are called in the language of the site. */
  kinds: Readonly<Record<string, string>>;
  /** Number of parts of the index of prose. */
  proseParts: number;
}

/** All pages in a folder and those below it, in the order of the tree. */
export function pagesIn({ folders, pages, url }: TreeFolder): TreePage[] {
  const isOwn = (page: TreePage): boolean => page.url === url;
  return [
    ...pages.filter(isOwn),
    ...folders.flatMap(pagesIn),
    ...pages.filter((page) => !isOwn(page)),
  ];
}

/** The pages in a folder, without its own, and what they are called among each other. */
export function pagesBeside({
  folders,
  pages,
  url,
}: TreeFolder): { page: TreePage; name: string }[] {
  const beside = pages.filter((page) => page.url !== url);
  const names = namesApart([...folders, ...beside]).slice(folders.length);
  return beside.map((page, index) => ({ page, name: names[index] ?? page.title }));
}

type PageJson = [title: string, path: string, facts: string, aliases?: string];
type FolderJson = [title: string, path: string, folders: FolderJson[], pages: PageJson[]];
type ListJson = [facet: TreeList['facet'], name: string, path: string, pages: number];
/** A saved copy may be of an older site, without the last three. */
type TreeJson = [
  ...FolderJson,
  lists?: ListJson[],
  proseParts?: number,
  kinds?: Record<string, string>,
];

let loading: Promise<Tree> | null = null;

/** All folders and pages of the site below a base; rejects if they cannot be loaded. */
export function loadTree(base: string): Promise<Tree> {
  loading ??= request(base);
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

async function request(base: string): Promise<Tree> {
  const response = await fetch(`${base}tree.json`);
  if (!response.ok) throw new Error(`tree.json: ${response.status}`);
  const tree: TreeJson = await response.json();
  const [title, path, folders, pages, lists = [], proseParts = 1, kinds = {}] = tree;
  return {
    ...folderOf([title, path, folders, pages], base),
    lists: lists.map(([facet, name, own, count]) => {
      return { facet, name, url: `${base}${encoded(own)}/`, pages: count };
    }),
    proseParts,
    kinds,
  };
}

function folderOf([title, path, below, within]: FolderJson, base: string): TreeFolder {
  const folders = below.map((one) => folderOf(one, base));
  const pages = within.map(([name, own, stated, aliases = '']): TreePage => {
    const [kind = '', owners = '', severities = '', ...tags] = stated.split('\n');
    return {
      title: name,
      url: urlOf(own, base),
      path: own,
      kind,
      owners: listed(owners, '\t'),
      severities: listed(severities, '\t'),
      tags,
      aliases: listed(aliases, '\n'),
    };
  });
  return { title, path, url: path === '' ? base : urlOf(path, base), folders, pages };
}

function listed(text: string, between: string): string[] {
  return text === '' ? [] : text.split(between);
}

function urlOf(path: string, base: string): string {
  return `${base}runbooks/${encoded(path)}/`;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
