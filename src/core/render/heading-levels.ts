interface OpenHeading {
  /** As the author wrote it; 0 for the title of the page, below which everything stands. */
  depth: number;
  level: number;
}

/**
 * Levels of the headings of a page as they are nested, not as they were written: no level is
 * skipped, so that the page's outline is sound whatever the author's habit, and none is less deep
 * than a heading that the author put it below, whichever entry its field belongs to.
 */
export class HeadingLevels {
  readonly #open: OpenHeading[] = [{ depth: 0, level: 1 }];
  #base = 2;
  #baseDepth = 1;
  #last = 1;

  /** Level of a heading of the outline, which the following content stands below. */
  open(depth: number): number {
    while (this.#open.length > 1 && this.#current.depth >= depth) this.#open.pop();
    const level = Math.min(6, this.#current.level + 1);
    this.#open.push({ depth, level });
    return level;
  }

  /** Starts a piece of content below the heading that was opened last. */
  enter(): void {
    const { depth, level } = this.#current;
    this.#base = level + 1;
    this.#baseDepth = Math.max(1, depth) + 1;
    this.#last = level;
  }

  /** Level of a heading inside content. */
  next(depth: number): number {
    const wanted = this.#base + Math.max(0, depth - this.#baseDepth);
    this.#last = Math.min(6, wanted, this.#last + 1);
    return this.#last;
  }

  get #current(): OpenHeading {
    return this.#open.at(-1) ?? { depth: 0, level: 1 };
  }
}
