/** Leaves of the list on the page only the items that hold every word typed. */
export class ListFilter extends HTMLElement {
  readonly #items: { item: HTMLElement; text: string }[] = [];

  connectedCallback(): void {
    const input = this.querySelector('input');
    const list = document.querySelector('[data-filter-list]');
    if (!input || !list) return;
    for (const item of list.querySelectorAll<HTMLElement>(':scope > li')) {
      this.#items.push({ item, text: fold(item.textContent ?? '') });
    }
    input.addEventListener('input', () => this.#filter(input.value));
    this.#filter(input.value);
  }

  #filter(typed: string): void {
    const words = fold(typed)
      .split(' ')
      .filter((word) => word !== '');
    let shown = 0;
    for (const { item, text } of this.#items) {
      const fits = words.every((word) => text.includes(word));
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words.length === 0 ? '' : `${shown} of ${this.#items.length}`;
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
