import { once } from '../memoize.ts';
import type { Catalog, Runbook } from '../model.ts';
import { fileName, folderOf, normalizePath } from './path.ts';
import { sitePathOf } from './references.ts';

/** The catalog's pages by path and id. All paths given to it are normalized. */
export interface Pages {
  /** The catalog's folder, normalized. */
  folder: string;
  /** Normalized paths of all pages, in the catalog's order. */
  paths: readonly string[];
  byId(id: string): Runbook | null;
  /** The page of exactly that path, ignoring the Unicode form (NFC, NFD) of its letters. */
  byPath(path: string): Runbook | null;
  byPathAnyCase(path: string): Runbook | null;
  /** The page at the path plus `.md`, `.mdx` or `.markdown`. */
  withoutExtension(path: string): Runbook | null;
  /** The page that Docusaurus has at an address: the numbers that order files and folders are no part of it. */
  unnumbered(path: string): Runbook | null;
  /** Whether a page of some folder has that file name. */
  isNamed(name: string): boolean;
  /** Paths of the pages that end as a site would end them; see `sitePathOf`. */
  called(sitePath: string): readonly string[];
  /** Whether a page lies in or below that folder. */
  isFolder(path: string): boolean;
  /** Such a folder in its true spelling. */
  folderAnyCase(path: string): string | null;
  /** The page that a reader sees for a folder: that of Hugo, its README, otherwise its index page or that of Next.js. */
  folderPage(path: string): Runbook | null;
}

/** In the order in which a page of several counts. */
const pageExtensions = ['md', 'mdx', 'markdown'];
const folderPageNames = ['_index', 'readme', 'index', 'page'];

export function indexPages(catalog: Catalog): Pages {
  const folder = normalizePath(catalog.folder);
  const paths: string[] = [];
  const byPath = new Map<string, Runbook>();
  const byFoldedPath = new Map<string, Runbook>();
  const byId = new Map<string, Runbook>();
  const folders = new Set<string>();
  const foldedFolders = new Map<string, string>();
  const addFolder = (path: string) => {
    for (let at = path; !folders.has(at); at = folderOf(at)) {
      folders.add(at);
      setFirst(foldedFolders, fold(at), at);
    }
  };
  addFolder(folder);
  const folderPages = new Map<string, Runbook>();
  const bySiteName = once(() => {
    const named = paths.map((path) => ({ path, site: sitePathOf(path) }));
    return Map.groupBy(named, ({ site }) => fileName(site));
  });

  const byUnnumbered = once(() => {
    return new Map(
      paths.toReversed().flatMap((path): [string, Runbook][] => {
        const page = byPath.get(path.normalize());
        return page === undefined ? [] : [[unnumberedPath(path), page]];
      }),
    );
  });

  for (const runbook of catalog.runbooks) {
    const path = normalizePath(runbook.path);
    paths.push(path);
    setFirst(byPath, path.normalize(), runbook);
    setFirst(byFoldedPath, fold(path), runbook);
    setFirst(byId, runbook.id, runbook);
    const parent = folderOf(path);
    addFolder(parent);
    const rank = folderPageRank(path);
    const known = folderPages.get(parent);
    if (rank !== -1 && (known === undefined || rank < folderPageRank(known.path))) {
      folderPages.set(parent, runbook);
    }
  }

  return {
    folder,
    paths,
    byId: (id) => byId.get(id) ?? null,
    byPath: (path) => byPath.get(path) ?? byPath.get(path.normalize()) ?? null,
    byPathAnyCase: (path) => byFoldedPath.get(fold(path)) ?? null,
    withoutExtension(path) {
      const stem = path.normalize();
      return (
        pageExtensions.map((extension) => byPath.get(`${stem}.${extension}`)).find(Boolean) ?? null
      );
    },
    unnumbered: (path) => byUnnumbered().get(path.normalize()) ?? null,
    isNamed: (name) => paths.some((path) => fileName(path) === name),
    called(sitePath) {
      const named = bySiteName().get(fileName(sitePath)) ?? [];
      return named.flatMap(({ path, site }) => (`/${site}`.endsWith(`/${sitePath}`) ? [path] : []));
    },
    isFolder: (path) => folders.has(path),
    folderAnyCase: (path) => foldedFolders.get(fold(path)) ?? null,
    folderPage: (path) => folderPages.get(path) ?? null,
  };
}

/**
 * The address of a page without its extension, without `01-` ahead of names, and without the last name
 * where that only says that it is the page of its folder. Dates and versions are no such numbers.
 */
function unnumberedPath(path: string): string {
  const names = path
    .normalize()
    .replace(/\.(?:md|mdx|markdown)$/, '')
    .split('/')
    .map((name) =>
      /^\d+[-_.]\d/.test(name) ? name : name.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, ''),
    );
  const last = names.at(-1)?.toLowerCase() ?? '';
  const isOfFolder = /^(?:index|readme)$/.test(last) || last === names.at(-2)?.toLowerCase();
  return (isOfFolder ? names.slice(0, -1) : names).join('/');
}

function folderPageRank(path: string): number {
  // Next.js has a folder for each address, below `app`.
  if (/(?:^|\/)page\.mdx?$/.test(path) && !/(?:^|\/)app\//.test(path)) return -1;
  const stem = fileName(path)
    .toLowerCase()
    .replace(/\.(?:md|mdx|markdown)$/, '');
  return folderPageNames.indexOf(stem);
}

function fold(path: string): string {
  return path.normalize().toLowerCase();
}

function setFirst<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
