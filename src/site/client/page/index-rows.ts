/**
 * The rows of a long table, in bodies of some hundred rows each: the browser does not lay out a
 * body far off the screen, so filtering and sorting thousands of rows stays fast.
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

  /** In the original order of the page. */
  get original(): readonly HTMLTableRowElement[] {
    return this.#original;
  }

  /** Reorders the rows; hidden rows stay hidden. */
  arrange(rows: readonly HTMLTableRowElement[]): void {
    for (const [index, body] of this.#bodies.entries()) {
      body.append(...rows.slice(index * this.#bodySize, (index + 1) * this.#bodySize));
    }
    this.measure();
  }

  /** Updates the number of visible rows of the bodies; call it after hiding or showing rows. */
  measure(): void {
    for (const body of this.#bodies) {
      const shown = [...body.rows].filter((row) => !row.hidden).length;
      body.hidden = shown === 0;
      body.style.setProperty('--rows', String(shown));
    }
  }
}
