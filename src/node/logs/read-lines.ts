/** In UTF-16 units. A device that never ends a line must not fill the memory. */
const LONGEST_LINE = 1 << 26;

/**
 * Cuts UTF-8 that comes in pieces into lines without their newline; other bytes become U+FFFD. What
 * stands behind the first 64 Mi characters of a line is left out.
 */
export class LineDecoder {
  readonly #decoder = new TextDecoder('utf-8');
  #parts: string[] = [];
  #pending = 0;

  /** The line that has not ended yet is longer than what is kept of it. */
  get isTooLong(): boolean {
    return this.#pending > LONGEST_LINE;
  }

  /** The lines that end in this chunk. */
  write(bytes: Uint8Array): string[] {
    const lines = this.#decoder.decode(bytes, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    const [first] = lines;
    if (first !== undefined) {
      lines[0] = this.#parts.join('') + first;
      this.#parts = [];
      this.#pending = 0;
    }
    if (last !== '' && !this.isTooLong) this.#parts.push(last);
    this.#pending += last.length;
    return lines;
  }

  /** The last line, if it has no newline. */
  finish(): string[] {
    const rest = this.#parts.join('') + this.#decoder.decode();
    return rest === '' ? [] : [rest];
  }
}
