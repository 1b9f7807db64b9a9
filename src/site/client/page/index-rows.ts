/**
 * The rows of a long table, which stand in bodies of some hundred rows each: a body that is far off
 * the screen is not laid out, so that thousands of rows can be filtered and sorted at once.
 */
export class IndexRows {
  readonly #bodies: readonly HTMLTableSectionElement[];
  readonly #original: readonly HTMLTableRowElement[];
  readonly #bodySize: number;

  constructor(table: HTMLTableElement) {
    this.#bodies = [...table.tBodies];
    this.#original = this.#bodies.flatMap((body) => [...body.rows]);
    this.#bodySize = this.#bodies[0]?.rows.length ?? 0;
  }

  /** In the order that the page came with. */
  get original(): readonly HTMLTableRowElement[] {
    return this.#original;
  }

  /** Puts the rows in another order; those that are hidden stay so. */
  arrange(rows: readonly HTMLTableRowElement[]): void {
    for (const [index, body] of this.#bodies.entries()) {
      body.append(...rows.slice(index * this.#bodySize, (index + 1) * this.#bodySize));
    }
    this.measure();
  }

  /** Tells the bodies how many rows they show; to be called after rows were hidden or shown. */
  measure(): void {
    for (const body of this.#bodies) {
      const shown = [...body.rows].filter((row) => !row.hidden).length;
      body.hidden = shown === 0;
      body.style.setProperty('--rows', String(shown));
    }
  }
}
