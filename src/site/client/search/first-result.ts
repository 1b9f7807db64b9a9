/** The way to the first result of a search, by the keyboard. */
export class FirstResult {
  readonly #box: HTMLTextAreaElement;
  readonly #place: ParentNode;
  /** The text whose first result is waited for. */
  #asked: string | null = null;
  #follows = false;

  constructor(box: HTMLTextAreaElement, place: ParentNode) {
    this.#box = box;
    this.#place = place;
  }

  /**
   * Focuses the first result once the results are there; asked again meanwhile, follows it. Leaves
   * the reader alone who has typed on, or has left the box.
   */
  async go(results: () => Promise<void>): Promise<void> {
    const text = this.#box.value;
    if (this.#asked === text) {
      this.#follows = true;
      return;
    }
    this.#asked = text;
    this.#follows = false;
    try {
      await results();
      if (this.#box.value !== text || document.activeElement !== this.#box) return;
      const link = this.#place.querySelector<HTMLElement>('.result a');
      link?.focus();
      if (this.#follows) link?.click();
    } finally {
      if (this.#asked === text) this.#asked = null;
    }
  }
}
