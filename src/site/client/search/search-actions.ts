/** A longer text is a log, and the address must not contain parts of a log. */
const longestLink = 200;

/** The buttons below a search box. */
export class SearchActions {
  readonly #link: HTMLButtonElement | null;
  readonly #clear: HTMLButtonElement | null;

  constructor(
    search: HTMLElement,
    on: Readonly<Record<'open' | 'clear' | 'link', (button: HTMLButtonElement) => void>>,
  ) {
    const button = (name: keyof typeof on): HTMLButtonElement | null => {
      const found = search.querySelector<HTMLButtonElement>(`[data-action="${name}"]`);
      found?.addEventListener('click', () => on[name](found));
      return found;
    };
    button('open');
    this.#clear = button('clear');
    this.#link = button('link');
  }

  /** Offers what can be done with a text; a log, which is not in it, can be cleared. */
  show(text: string, hasLog: boolean): void {
    const query = text.trim();
    if (this.#clear) this.#clear.hidden = text === '' && !hasLog;
    if (this.#link) {
      this.#link.hidden = query === '' || query.includes('\n') || query.length > longestLink;
    }
  }
}
