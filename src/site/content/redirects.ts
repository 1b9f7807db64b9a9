import { type AlertName, alertNames } from './browse/alert-names.ts';
import type { Page } from './page.ts';
import type { SiteContent } from './site-content.ts';
import type { SiteFile } from './site-file.ts';

/** An address that once led to a page. */
export interface Redirect {
  /** Path below the base, without slashes at its ends; one that ends in `.html` is that of a file. */
  from: string;
  /** What the reader finds there. */
  title: string;
  /** One, or several of which a reader takes one. */
  places: readonly RedirectPlace[];
  /** Whether it is short for the page of an alert, instead of a former address. */
  isShort: boolean;
}

export interface RedirectPlace {
  url: string;
  /** Null for a place on a page that every site has. */
  page: Page | null;
}

/** An old address that another page or file already uses. */
export interface LostAlias {
  page: Page;
  alias: string;
}

export interface Redirects {
  redirects: readonly Redirect[];
  /** Old addresses of pages without a redirect, because another page or file uses them. */
  lostAliases: readonly LostAlias[];
}

/** Whether an address is a file, not a folder with an `index.html`. */
export function isFileAddress(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** Addresses of the pages that every site has, besides the first and that for lost addresses. */
export const ownPages = ['artifacts', 'browse', 'changes', 'print', 'reviews', 'signatures'];

const ownFiles = [
  ...['404.html', 'favicon.svg', 'icon-192.png', 'icon-512.png', 'theme.js', 'redirect.js'],
  ...['offline.json', 'service-worker.js'],
];
const ownFolders = /^(?:_astro|pagefind)(?:\/|$)/;

/**
 * The redirects from old addresses of pages, and from the names of alerts: a link in an alert needs
 * its name alone. The page for lost addresses knows names in any other case.
 */
export function redirectsOf(
  {
    pages,
    folders,
    listings,
    parts,
    base,
    facts,
  }: Pick<SiteContent, 'pages' | 'folders' | 'listings' | 'parts' | 'base'> &
    Partial<Pick<SiteContent, 'facts'>>,
  files: readonly Pick<SiteFile, 'path'>[],
): Redirects {
  const taken = new TakenPaths(
    [...ownFiles, ...files.map(({ path }) => path)],
    [
      ...['', '404', ...ownPages],
      ...(facts?.coverage ? ['coverage'] : []),
      ...[...pages, ...folders.all].map(({ path }) => `runbooks/${path}`),
      ...[...listings.all, ...parts].map(({ path }) => path),
    ],
  );
  const redirects: Redirect[] = [];
  const lostAliases: LostAlias[] = [];
  const add = (
    address: string,
    title: string,
    places: readonly RedirectPlace[],
    isShort = false,
  ): boolean => {
    // A host answers with that file to the address of its folder, and to its own.
    const from = address.replace(/(?:^|\/)index\.html$/, '');
    if (ownFolders.test(from) || !taken.take(from)) return false;
    redirects.push({ from, title, places, isShort });
    return true;
  };
  add('runbooks', 'Runbooks', [{ url: `${base}#runbooks`, page: null }]);
  for (const page of pages) {
    const { meta, title } = page.runbook;
    for (const alias of new Set(meta.aliases)) {
      if (!add(alias, title, [{ url: page.url, page }])) lostAliases.push({ page, alias });
    }
  }
  // Last, because what an author asks for comes before what follows from a name.
  const alerts = alertNames(pages);
  const inSmallLetters = alerts.map((alert) => ({ ...alert, name: alert.name.toLowerCase() }));
  // Some disks cannot tell `Print` from `print`; the page for lost addresses can.
  const free = new Set(
    inSmallLetters.map(({ name }) => name).filter((name) => !taken.hasPage(name)),
  );
  // All as they are written first: two alerts may differ in case alone.
  for (const [name, found] of [...placesByName(alerts), ...placesByName(inSmallLetters)]) {
    const addresses = [...(free.has(name.toLowerCase()) ? [name] : []), `alerts/${name}`];
    const title = found.length === 1 && found[0] ? found[0].title : name;
    for (const address of addresses) add(address, title, found, true);
  }
  return { redirects, lostAliases };
}

/** The places of each name, each once. */
function placesByName(alerts: readonly AlertName[]): Map<string, AlertName[]> {
  const byName = new Map<string, AlertName[]>();
  for (const alert of alerts) {
    const known = byName.get(alert.name) ?? [];
    if (known.every(({ url }) => url !== alert.url)) known.push(alert);
    byName.set(alert.name, known);
  }
  return byName;
}

/** The paths that are taken, as files or folders: no path can be both, or belong to two. */
class TakenPaths {
  readonly #files: Set<string>;
  readonly #pages: Set<string>;
  readonly #folders = new Set<string>();

  constructor(files: readonly string[], pages: readonly string[]) {
    this.#files = new Set(files);
    this.#pages = new Set(pages);
    for (const path of [...files, ...pages.map((page) => `${page}/index.html`)]) this.#open(path);
  }

  /** Takes an address; false if it is already taken. */
  take(address: string): boolean {
    if (this.#files.has(address) || this.#pages.has(address)) return false;
    if (foldersOf(address).some((folder) => this.#files.has(folder))) return false;
    if (!isFileAddress(address)) {
      this.#pages.add(address);
      this.#open(`${address}/index.html`);
      return true;
    }
    if (this.#folders.has(address)) return false;
    this.#files.add(address);
    this.#open(address);
    return true;
  }

  hasPage(address: string): boolean {
    return this.#pages.has(address);
  }

  #open(file: string): void {
    for (const folder of foldersOf(file)) this.#folders.add(folder);
  }
}

function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
