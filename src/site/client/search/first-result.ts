/** The way to the first result of a search, by the keyboard. */
export class FirstResult {
  readonly #place: ParentNode;
  #isGoing = false;
  #follows = false;

  constructor(place: ParentNode) {
    this.#place = place;
  }

  /** Focuses the first result once the results are there; asked again meanwhile, follows it. */
  async go(results: () => Promise<void>): Promise<void> {
    if (this.#isGoing) {
      this.#follows = true;
      return;
    }
    this.#isGoing = true;
    try {
      await results();
      const link = this.#place.querySelector<HTMLElement>('.result a');
      link?.focus();
      if (this.#follows) link?.click();
    } finally {
      this.#isGoing = false;
      this.#follows = false;
    }
  }
}
