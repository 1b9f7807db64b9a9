/** Marks the current entry in the table of contents. */
export class PageContents extends HTMLElement {
  readonly #links = new Map<Element, HTMLAnchorElement>();
  #scheduled = false;

  connectedCallback(): void {
    for (const link of this.querySelectorAll('a')) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target) this.#links.set(target, link);
    }
    document.addEventListener('scroll', () => this.#schedule(), { passive: true });
    addEventListener('hashchange', () => this.#schedule());
    // An opened list scrolls to the current entry; the event does not bubble.
    this.addEventListener('toggle', () => this.#reveal(this.#current()), true);
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) this.#close();
    });
    this.#mark();
  }

  /** A bar over the text (below 64rem) would hide what was chosen. */
  #close(): void {
    const bar = this.closest('details');
    if (bar !== null && !matchMedia('(width >= 64rem)').matches) bar.open = false;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#mark();
    });
  }

  #mark(): void {
    const current = this.#current();
    const marked = this.querySelector('[aria-current]');
    if (marked === (current ?? null)) return;
    marked?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'location');
    this.#reveal(current);
  }

  /**
   * The last section that begins in the upper third; at the end of the page, the section in the
   * address.
   */
  #current(): HTMLAnchorElement | undefined {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    const left = scrollHeight - clientHeight - scrollTop;
    const asked = document.querySelector(':target')?.getBoundingClientRect().top ?? -1;
    const atEnd = asked >= 0 ? asked : window.innerHeight;
    // A page without scrolling is at its start and end at once.
    const isEnd = left < 2 && (asked >= 0 || scrollTop !== 0);
    const line = isEnd ? atEnd : window.innerHeight * 0.3;
    let current: HTMLAnchorElement | undefined;
    for (const [heading, link] of this.#links) {
      if (heading.getBoundingClientRect().top > line) break;
      current = link;
    }
    return current;
  }

  /** Scrolls the list, never the page. */
  #reveal(link: HTMLAnchorElement | undefined): void {
    const area = this.closest('nav');
    if (link === undefined || area === null || area.scrollHeight <= area.clientHeight) return;
    const shown = link.closest('.contents-folded:not([open])') ?? link;
    const { top, bottom } = shown.getBoundingClientRect();
    const view = area.getBoundingClientRect();
    if (top < view.top + 48) area.scrollTop -= view.top + 48 - top;
    else if (bottom > view.bottom - 48) area.scrollTop += bottom - view.bottom + 48;
  }
}
