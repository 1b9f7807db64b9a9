import { create } from '../page/dom.ts';
import { t } from '../page/words.ts';
import { loadTree, pagesIn, type TreeFolder, type TreePage } from '../tree/tree-file.ts';

/** Pages that are requested at the same time. */
const atOnce = 6;
/** So many that a browser takes seconds to lay all of them out. */
const manyPages = 40;

/**
 * Gathers the pages of the catalog, or those below `?folder=`, in one document to print or to keep.
 * The pages come from the site as they are, so no build grows by a second copy of each.
 */
export class PrintCatalog extends HTMLElement {
  readonly #status = create('p', { role: 'status' });
  readonly #print = create('button', { type: 'button', class: 'text-button' }, t('Print'));
  readonly #contents = create('ol', { class: 'print-contents' });

  connectedCallback(): void {
    this.#print.disabled = true;
    this.#print.addEventListener('click', () => print());
    this.append(create('div', { class: 'print-tools' }, this.#status, this.#print), this.#contents);
    this.#gather().catch(() => {
      this.#status.textContent = t('The pages could not be loaded.');
    });
  }

  async #gather(): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    const path = new URLSearchParams(location.search).get('folder') ?? '';
    const root = await loadTree(base);
    const folder = folderAt(root, path, base) ?? root;
    const title = document.querySelector('h1');
    if (title !== null && folder !== root) title.textContent = folder.title;
    if (folder !== root) document.title = folder.title;
    const pages = pagesIn(folder);
    this.classList.toggle('many', pages.length > manyPages);
    const places = new Map(pages.map(({ url, path: own }) => [url, own]));
    // Above the pages, so it is whole before they come.
    const items = pages.map(({ path: own, title: name }) =>
      create('li', {}, create('a', { href: `#${own}` }, name)),
    );
    this.#contents.append(...items);
    let failed = 0;
    for (let at = 0; at < pages.length; at += atOnce) {
      this.#say(at, pages.length);
      const some = pages.slice(at, at + atOnce);
      const read = await Promise.all(some.map((page) => readPage(page, places)));
      for (const [index, article] of read.entries()) {
        if (article === null) {
          failed += 1;
          items[at + index]?.remove();
          continue;
        }
        this.append(article);
        await aTurn();
      }
    }
    this.#say(pages.length - failed, pages.length);
    this.#print.disabled = false;
  }

  #say(n: number, all: number): void {
    this.#status.textContent = t('{n} of {all} pages', { n, all });
  }
}

/** Lets the browser do what waits, also in a tab that is not shown. */
function aTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** The address of a folder is that of its pages, without their names. */
function folderAt(folder: TreeFolder, path: string, base: string): TreeFolder | null {
  if (folder.url === `${base}runbooks/${path.split('/').map(encodeURIComponent).join('/')}/`)
    return folder;
  for (const below of folder.folders) {
    const found = folderAt(below, path, base);
    if (found !== null) return found;
  }
  return null;
}

/** The title and the text of a page, with anchors of its own; null if it cannot be loaded. */
async function readPage(
  page: TreePage,
  places: ReadonlyMap<string, string>,
): Promise<HTMLElement | null> {
  const response = await fetch(page.url);
  if (!response.ok) return null;
  const { body } = new DOMParser().parseFromString(await response.text(), 'text/html');
  const article = create('article', { id: page.path, class: 'print-page' });
  const parts = body.querySelectorAll('.page-head > div:has(h1), .page-badges, .page > .prose');
  article.append(...parts);
  for (const tool of article.querySelectorAll('.needs-script')) tool.remove();
  // Links of drawings are elements of SVG, whose addresses are attributes alone.
  for (const link of article.querySelectorAll('a[href]')) {
    const address = new URL(link.getAttribute('href') ?? '', new URL(page.url, location.href));
    const place = address.origin === location.origin ? places.get(address.pathname) : undefined;
    const inside = `#${place}${address.hash.replace('#', ':')}`;
    link.setAttribute('href', place === undefined ? address.href : inside);
  }
  // A drawing names its parts by what is in it, and refers to them by these names.
  for (const name of ['id', 'popovertarget', 'aria-describedby']) {
    for (const holder of article.querySelectorAll(`[${name}]:not(svg, svg *)`)) {
      holder.setAttribute(name, `${page.path}:${holder.getAttribute(name)}`);
    }
  }
  for (const folded of article.querySelectorAll('details')) folded.open = true;
  for (const image of article.querySelectorAll('img')) image.loading = 'eager';
  return article;
}
