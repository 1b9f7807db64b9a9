/**
 * The lines that a shell may read as new commands. At its prompt, a shell that sees a syntax error
 * drops the rest of that line. It then runs the next line by itself, although that line was meant to
 * continue the command, a quote or a here-document.
 */
export class DroppedLines {
  readonly #code: string;
  /** Where the first line ends that a shell may refuse; null if it accepts all lines so far. */
  #dropped: number | null = null;
  /** A shell may have refused the first line of a compound command that is still open. */
  #compoundRefused = false;

  constructor(code: string) {
    this.#code = code;
  }

  /** Notes that some shell may refuse what stands at `at`. */
  suspect(at: number): void {
    if (this.#dropped !== null) return;
    const newline = this.#code.indexOf('\n', at);
    this.#dropped = newline < 0 ? this.#code.length : newline;
  }

  /** Notes a word such as `done` at `at`, which is an error once the first line is dropped. */
  closeCompound(at: number): void {
    if (this.#compoundRefused) this.suspect(at);
  }

  /** Whether the place at `at` may be part of a new command. */
  restartsBefore(at: number): boolean {
    return this.#dropped !== null && at > this.#dropped;
  }

  /**
   * Ends a command at the newline at `at`; `hasText` where a bracket is open or a here-document
   * follows. False if a shell that drops a line would take the code after it for the inside of a
   * quote, or the reverse.
   */
  endLine(at: number, isCompoundOpen: boolean, hasText: boolean): boolean {
    const dropped = this.#dropped;
    this.#dropped = null;
    this.#compoundRefused = isCompoundOpen && (this.#compoundRefused || dropped !== null);
    if (dropped === null) return true;
    return !hasText && !/[^\\]\n/.test(this.#code.slice(dropped - 1, at));
  }
}
