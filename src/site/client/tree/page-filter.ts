import { speaksOfRepository } from '../../../core/text/page-name.ts';
import { create } from '../page/dom.ts';
import { numeral, t } from '../page/words.ts';
import { loadTree, pagesBeside, type Tree, type TreeFolder, type TreePage } from './tree-file.ts';

interface Row {
  page: TreePage;
  /** What it is called among those beside it. */
  name: string;
  /** Titles of the folders around it. */
  folders: readonly string[];
  /** Not a page about the repository, such as a changelog. */
  isRunbook: boolean;
  title: string;
  /** Everything that finds it. */
  text: string;
}

/** As many rows as a person looks through; the status says how many there are. */
const MOST = 50;

/** Filters all pages of the site by words of their titles, paths, folders and facts. */
export class PageFilter extends HTMLElement {
  readonly #results = create('ul', { class: 'runbook-list dense' });
  #rows: Row[] | null = null;
  #asked = 0;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null) return;
    this.after(this.#results);
    // The file is there by the time that somebody has typed a word; who types is told if it is not.
    input.addEventListener('focus', () => void this.#load().catch(() => {}), { once: true });
    input.addEventListener('input', () => void this.#filter(input.value));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && input.value !== '') {
        event.preventDefault();
        input.value = '';
        void this.#filter('');
      }
      if (event.key === 'Enter') void this.#goToFirst(input.value);
    });
    if (input.value !== '') void this.#filter(input.value);
  }

  async #load(): Promise<Row[]> {
    if (this.#rows === null) {
      const tree = await loadTree(this.dataset['base'] ?? '/');
      this.#rows = rowsOf(tree, [], tree.kinds);
    }
    return this.#rows;
  }

  /** Follows the first result, once the list is there. */
  async #goToFirst(typed: string): Promise<void> {
    if (await this.#filter(typed)) this.#results.querySelector('a')?.click();
  }

  /** False if somebody typed on meanwhile. */
  async #filter(typed: string): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    const words = fold(typed).split(' ').filter(Boolean);
    const rows = await this.#load().catch(() => null);
    if (asked !== this.#asked) return false;
    if (rows === null) this.#show([], t('The list of runbooks could not be loaded.'), true);
    else if (words.length === 0) this.#show([], '', false);
    else {
      const found = rows.filter(({ text }) => words.every((word) => text.includes(word)));
      // A name comes before what only has it as its folder or tag.
      const inTitle = (row: Row) => words.every((word) => row.title.includes(word));
      const place = (row: Row) => Number(!row.isRunbook) * 2 + Number(!inTitle(row));
      found.sort((a, b) => place(a) - place(b));
      this.#show(found, said(found, rows), true);
    }
    return true;
  }

  #show(rows: readonly Row[], status: string, isFiltered: boolean): void {
    this.#results.replaceChildren(...rows.slice(0, MOST).map(itemOf));
    const list = document.getElementById(this.dataset['list'] ?? '');
    if (list !== null) list.hidden = isFiltered;
    const place = this.querySelector('[role="status"]');
    if (place !== null) place.textContent = status;
  }
}

/** Counts what the site calls runbooks; what is about the repository is found beside them. */
function said(found: readonly Row[], all: readonly Row[]): string {
  if (found.length === 0) return t('No runbook has all of these words.');
  const [n, total] = [found, all].map((rows) => rows.filter(({ isRunbook }) => isRunbook).length);
  const numbers = t('{n} of {all}', { n: numeral(n ?? 0), all: numeral(total ?? 0) });
  return found.length > MOST
    ? t('{numbers}, the first {n} are shown', { numbers, n: MOST })
    : numbers;
}

function rowsOf(folder: TreeFolder, above: readonly string[], kinds: Tree['kinds']): Row[] {
  // What only introduces a folder is no runbook, and its title finds those in the folder.
  const own = folder.pages.filter(({ url, kind }) => url === folder.url && kind !== 'reference');
  const rows = [...own.map((page) => ({ page, name: page.title })), ...pagesBeside(folder)];
  return [
    ...folder.folders.flatMap((one) => rowsOf(one, [...above, one.title], kinds)),
    ...rows.map(({ page, name }): Row => {
      const { title, path, kind } = page;
      const text = [title, path, kind, kinds[kind] ?? '', ...factsOf(page), ...above].join(' ');
      // As on the page (`content/browse/folders.ts`).
      const isRunbook = kind !== 'reference' || !speaksOfRepository(path);
      return { page, name, folders: above, isRunbook, title: fold(title), text: fold(text) };
    }),
  ];
}

function factsOf({ owners, severities, tags }: TreePage): string[] {
  return [...owners, ...severities, ...tags];
}

function itemOf({ page, name, folders }: Row): HTMLLIElement {
  const shown = [folders.join(' / '), ...factsOf(page)].filter((fact) => fact !== '');
  return create(
    'li',
    { class: 'runbook' },
    create('h3', {}, create('a', { href: page.url }, name)),
    create('ul', { class: 'facts-line' }, ...shown.map((fact) => create('li', {}, fact))),
  );
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
