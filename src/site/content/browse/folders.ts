import { encodePath, safePath } from '../../../core/links/site-path.ts';
import { namesApart } from '../../../core/text/names-apart.ts';
import { speaksOfRepository } from '../../../core/text/page-name.ts';
import type { Page } from '../page.ts';

/** A folder of runbooks, as a place of the site. */
export interface Folder {
  /** Path below `runbooks/` of the site; empty for the runbooks folder itself. */
  path: string;
  /** Of its page, otherwise its name; told apart from folders beside it. */
  title: string;
  url: string;
  parent: Folder | null;
  /** The page with the address of the folder: its README, or a page of the same name beside it. */
  landing: Page | null;
  folders: Folder[];
  /** The pages in it, without those of its folders. */
  pages: Page[];
}

/** The folders of a site, in the order in which readers go through them. */
export class Folders {
  readonly root: Folder;
  /** What the first page lists: the root, or the only folder in it that has a choice. */
  readonly home: Folder;
  readonly #byName = new Map<string, Folder>();
  readonly #ofPage = new Map<Page, Folder>();
  readonly #names = new Map<Page, string>();
  readonly #shared = new Set<string>();
  /** All pages, in the order of the tree. */
  readonly order: readonly Page[];
  readonly #places: ReadonlyMap<Page, number>;
  readonly #base: string;

  constructor(pages: readonly Page[], base: string) {
    this.#base = base;
    this.root = {
      path: '',
      title: 'Runbooks',
      url: `${base}#runbooks`,
      ...{ parent: null, landing: null, folders: [], pages: [] },
    };
    this.#byName.set('', this.root);
    for (const page of pages) this.#open(page.folders);
    const byPath = new Map<string, Folder>();
    for (const folder of this.#byName.values()) byPath.set(folder.path.toLowerCase(), folder);
    for (const page of pages) this.#place(page, byPath.get(page.path.toLowerCase()) ?? null);
    for (const [name, folder] of this.#byName) this.#closeAroundOne(name, folder);
    for (const folder of this.#byName.values()) {
      folder.folders.sort((a, b) => natural.compare(a.path, b.path));
      folder.pages.sort(
        (a, b) =>
          Number(isAboutRepository(a)) - Number(isAboutRepository(b)) ||
          natural.compare(a.file, b.file),
      );
    }
    for (const folder of this.#byName.values()) this.#nameApart(folder);
    this.home = { ...firstChoice(this.root), path: '', url: this.root.url, parent: null };
    this.order = pagesBelow(this.root);
    const titles = new Set<string>();
    for (const { runbook } of pages) {
      if (titles.has(runbook.title)) this.#shared.add(runbook.title);
      titles.add(runbook.title);
    }
    this.#places = new Map(this.order.map((page, index) => [page, index]));
  }

  /** The pages before and after one, in the order of the tree. */
  beside(page: Page): { previous: Page | null; next: Page | null } {
    const at = this.#places.get(page) ?? -1;
    return { previous: this.order[at - 1] ?? null, next: this.order[at + 1] ?? null };
  }

  /** Every folder but the runbooks folder itself. */
  get all(): Folder[] {
    return [...this.#byName.values()].filter(({ parent }) => parent !== null);
  }

  /** All pages but those that only introduce a folder, or speak of the repository. */
  get runbooks(): Page[] {
    return contentOf(this.root).filter((page) => !isAboutRepository(page));
  }

  /** The folder that a page stands in; for the page of a folder, that folder. */
  of(page: Page): Folder {
    return this.#ofPage.get(page) ?? this.root;
  }

  /** What a page is called among those beside it. */
  nameOf(page: Page): string {
    return this.#names.get(page) ?? page.runbook.title;
  }

  /** The file of a page whose title others of the site have, too; null where the title is enough. */
  placeOf(page: Page): string | null {
    return this.#shared.has(page.runbook.title) ? page.file : null;
  }

  #nameApart({ folders, pages }: Folder): void {
    const names = namesApart(folders);
    for (const [index, folder] of folders.entries()) folder.title = names[index] ?? folder.title;
    const siblings = pages.map(({ runbook, path }) => ({ title: runbook.title, path }));
    const ofPages = namesApart([...folders, ...siblings]).slice(folders.length);
    for (const [index, page] of pages.entries()) {
      this.#names.set(page, ofPages[index] ?? page.runbook.title);
    }
  }

  #open(names: readonly string[]): Folder {
    const name = names.join('/');
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const parent = this.#open(names.slice(0, -1));
    const path = safePath(name);
    const folder: Folder = {
      path,
      title: names.at(-1) ?? '',
      url: `${this.#base}runbooks/${encodePath(path)}/`,
      ...{ parent, landing: null, folders: [], pages: [] },
    };
    parent.folders.push(folder);
    this.#byName.set(name, folder);
    return folder;
  }

  #place(page: Page, own: Folder | null): void {
    if (own === null || own.parent === null || own.landing !== null) {
      const folder = this.#open(page.folders);
      folder.pages.push(page);
      this.#ofPage.set(page, folder);
      return;
    }
    own.landing = page;
    own.title = page.runbook.title;
    this.#ofPage.set(page, own);
  }

  /** A folder around one page, such as `disk-full/README.md`, is that page. */
  #closeAroundOne(name: string, { parent, landing, folders, pages, url }: Folder): void {
    if (landing === null || parent === null || folders.length + pages.length > 0) return;
    parent.folders = parent.folders.filter((one) => one.url !== url);
    parent.pages.push(landing);
    this.#ofPage.set(landing, parent);
    this.#byName.delete(name);
  }
}

/** The first folder that has a choice, with the few pages passed on the way to it. */
function firstChoice(folder: Folder): Folder {
  const [only, ...others] = folder.folders;
  const isPassed =
    only && others.length === 0 && folder.pages.length * 10 <= contentOf(only).length;
  if (!isPassed) return folder;
  const next = firstChoice(only);
  return { ...next, pages: [...next.pages, ...folder.pages] };
}

/** `chapter-2` stands before `chapter-10`. */
const natural = new Intl.Collator('en', { numeric: true });

/** Whether a page speaks of the repository rather than of a failure; lists have it last. */
function isAboutRepository({ runbook, path }: Page): boolean {
  return runbook.entries.length === 0 && speaksOfRepository(path);
}

/** Every page at a folder's address or below, in the order of the tree. */
function pagesBelow({ landing, folders, pages }: Folder): Page[] {
  return [...(landing === null ? [] : [landing]), ...folders.flatMap(pagesBelow), ...pages];
}

/** The pages below a folder at any depth, without those that only introduce a folder. */
export function contentOf({ folders, pages }: Folder): Page[] {
  return [...folders.flatMap(runbooksOf), ...pages];
}

/** The same with the page of the folder itself. */
export function runbooksOf(folder: Folder): Page[] {
  const { landing } = folder;
  const own = landing !== null && landing.runbook.entries.length > 0 ? [landing] : [];
  return [...own, ...contentOf(folder)];
}

/** A folder with those around it, the outermost first, without the runbooks folder itself. */
export function pathTo(folder: Folder | null): Folder[] {
  return folder === null || folder.parent === null ? [] : [...pathTo(folder.parent), folder];
}
