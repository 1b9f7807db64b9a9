import { alertNames } from './browse/alert-names.ts';
import type { Page } from './page.ts';
import type { SiteContent } from './site-content.ts';
import type { SiteFile } from './site-file.ts';

/** An address that once led to a page. */
export interface Redirect {
  /** Path below the base, without slashes at its ends; one that ends in `.html` is that of a file. */
  from: string;
  to: string;
  title: string;
  /** Whether it is short for the page of an alert, instead of a former address. */
  isShort: boolean;
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
    base,
    facts,
  }: Pick<SiteContent, 'pages' | 'folders' | 'listings' | 'base'> &
    Partial<Pick<SiteContent, 'facts'>>,
  files: readonly Pick<SiteFile, 'path'>[],
): Redirects {
  const places = new TakenPlaces(
    [...ownFiles, ...files.map(({ path }) => path)],
    [
      ...['', '404', ...ownPages],
      ...(facts?.coverage ? ['coverage'] : []),
      ...[...pages, ...folders.all].map(({ path }) => `runbooks/${path}`),
      ...listings.all.map(({ path }) => path),
    ],
  );
  const redirects: Redirect[] = [];
  const lostAliases: LostAlias[] = [];
  const add = (address: string, to: string, title: string, isShort = false): boolean => {
    // A host answers with that file to the address of its folder, and to its own.
    const from = address.replace(/(?:^|\/)index\.html$/, '');
    if (ownFolders.test(from) || !places.take(from)) return false;
    redirects.push({ from, to, title, isShort });
    return true;
  };
  add('runbooks', `${base}#runbooks`, 'Runbooks');
  for (const page of pages) {
    const { meta, title } = page.runbook;
    for (const alias of new Set(meta.aliases)) {
      if (!add(alias, page.url, title)) lostAliases.push({ page, alias });
    }
  }
  // Last, because what an author asks for comes before what follows from a name.
  const alerts = alertNames(pages);
  const inSmallLetters = alerts.map((alert) => ({ ...alert, name: alert.name.toLowerCase() }));
  // Some disks cannot tell `Print` from `print`; the page for lost addresses can.
  const free = new Set(
    inSmallLetters.map(({ name }) => name).filter((name) => !places.hasPage(name)),
  );
  // All as they are written first: two alerts may differ in case alone.
  for (const { name, url, title } of [...alerts, ...inSmallLetters]) {
    const addresses = [...(free.has(name.toLowerCase()) ? [name] : []), `alerts/${name}`];
    for (const address of addresses) add(address, url, title, true);
  }
  return { redirects, lostAliases };
}

/** The paths that are taken, as files or folders: no path can be both, or belong to two. */
class TakenPlaces {
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
