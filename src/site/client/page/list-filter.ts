import { TableSort } from './table-sort.ts';
import { numeral, t } from './words.ts';

interface Row {
  element: HTMLElement;
  /** The text that a reader can type to find it. */
  text: string;
}

/** Filters a table to the rows that contain every typed word, and makes it sortable. */
export class ListFilter extends HTMLElement {
  #table: HTMLTableElement | null = null;
  #rows: Row[] | null = null;
  #scheduled = false;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const table = document.getElementById(this.dataset['table'] ?? '');
    if (!input || !(table instanceof HTMLTableElement)) return;
    this.#table = table;
    new TableSort(table).offer();
    input.addEventListener('input', () => this.#schedule(input));
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || input.value === '') return;
      event.preventDefault();
      input.value = '';
      this.#filter('');
    });
    if (input.value !== '') this.#filter(input.value);
  }

  /** At most once per frame, however fast the user types. */
  #schedule(input: HTMLInputElement): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#filter(input.value);
    });
  }

  #filter(typed: string): void {
    const words = fold(typed)
      .split(' ')
      .filter((word) => word !== '');
    // Read on first use: most visitors of a long list see only its first screen.
    this.#rows ??= this.#readRows();
    let shown = 0;
    for (const { element, text } of this.#rows) {
      const fits = words.every((word) => text.includes(word));
      if (element.hidden === fits) element.hidden = !fits;
      if (fits) shown += 1;
    }
    const status = this.querySelector('[role="status"]');
    const total = this.#rows.length;
    if (!status) return;
    const counts = t('{n} of {all}', { n: numeral(shown), all: numeral(total) });
    const isMiss = shown === 0 && total > 0;
    status.textContent = isMiss ? t('No row has all of these words.') : counts;
    if (words.length === 0) status.textContent = '';
  }

  #readRows(): Row[] {
    const rows = [...(this.#table?.tBodies[0]?.rows ?? [])];
    return rows.map((element) => ({ element, text: fold(element.textContent ?? '') }));
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
