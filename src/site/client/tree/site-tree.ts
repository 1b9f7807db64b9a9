import { treeToggle } from './tree-toggle.ts';

/**
 * Opens and closes the folders of the tree. The page holds only the part around itself; the first
 * folder that is opened loads the whole tree.
 */
export class SiteTree extends HTMLElement {
  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.tree-folder')) {
      const title = (link.textContent ?? '').trim();
      link.before(treeToggle(title, link.nextElementSibling?.tagName === 'UL'));
    }
    this.addEventListener('click', (event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      if (target.matches('.tree-toggle')) void this.#turn(target);
      if (target.matches('a.tree-more')) {
        event.preventDefault();
        void this.#fill(target);
      }
    });
    this.#reveal();
    // A drawer has no size before it opens.
    this.closest('nav')?.addEventListener('toggle', () => this.#reveal());
  }

  /** Opens or closes a folder. */
  async #turn(toggle: HTMLElement): Promise<void> {
    const item = toggle.closest('li');
    const link = item?.querySelector<HTMLAnchorElement>(':scope > a, :scope > :is(h2, h3) > a');
    if (!item || !link) return;
    const opens = toggle.getAttribute('aria-expanded') === 'false';
    toggle.setAttribute('aria-expanded', String(opens));
    const list = item.querySelector<HTMLElement>(':scope > .tree-list');
    if (list !== null) list.hidden = !opens;
    if (list !== null || !opens) return;
    const [loaded] = await this.#listOf(link.href);
    // It may have been closed, or opened again, while its list was on the way.
    if (loaded === undefined || item.querySelector(':scope > .tree-list') !== null) return;
    loaded.hidden = toggle.getAttribute('aria-expanded') === 'false';
    item.append(loaded);
  }

  /** Puts all of a folder in place of its part. */
  async #fill(more: HTMLElement): Promise<void> {
    const part = more.closest('ul');
    const above = part?.parentElement?.querySelector<HTMLAnchorElement>(':scope > .tree-folder');
    const [whole] = await this.#listOf(above?.href ?? this.#base);
    const before = this.#current?.getBoundingClientRect().top ?? 0;
    if (whole === undefined) return;
    part?.replaceWith(whole);
    const after = this.#current?.getBoundingClientRect().top ?? 0;
    // What is read stays in its place.
    this.closest('nav')?.scrollBy(0, after - before);
  }

  /** The list of what is in a folder; where it cannot be loaded, the page of the folder opens. */
  async #listOf(address: string): Promise<HTMLElement[]> {
    try {
      const { listAt } = await import('./tree-list.ts');
      return await listAt(address, this.#base);
    } catch {
      location.assign(address);
      return [];
    }
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  get #current(): Element | null {
    return this.querySelector('[aria-current]');
  }

  /** Scrolls the tree, never the page. */
  #reveal(): void {
    const area = this.closest('nav');
    if (this.#current === null || area === null || area.scrollHeight <= area.clientHeight) return;
    const { top, bottom } = this.#current.getBoundingClientRect();
    const view = area.getBoundingClientRect();
    if (top < view.top || bottom > view.bottom) area.scrollTop += top - view.top - view.height / 3;
  }
}
