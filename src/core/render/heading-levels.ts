/**
 * Levels of the headings of a page as they are nested, not as they were written: no level is
 * skipped, so that the page's outline is sound whatever the author's habit.
 */
export class HeadingLevels {
  #base = 2;
  #baseDepth = 1;
  #last = 1;

  /** Sets the place of the following content: below a heading of `level`, written at `depth`. */
  enter(level: number, depth: number): void {
    this.#base = level + 1;
    this.#baseDepth = depth + 1;
    this.#last = level;
  }

  /** Level of a heading inside content. */
  next(depth: number): number {
    const wanted = this.#base + Math.max(0, depth - this.#baseDepth);
    this.#last = Math.min(6, wanted, this.#last + 1);
    return this.#last;
  }
}
