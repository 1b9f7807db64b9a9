/** Cuts UTF-8 that comes in pieces into lines without their newline; other bytes become U+FFFD. */
export class LineDecoder {
  readonly #decoder = new TextDecoder('utf-8');
  #parts: string[] = [];

  /** The lines that end in this piece. */
  write(bytes: Uint8Array): string[] {
    const lines = this.#decoder.decode(bytes, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    const [first] = lines;
    if (first !== undefined && this.#parts.length > 0) {
      lines[0] = this.#parts.join('') + first;
      this.#parts = [];
    }
    if (last !== '') this.#parts.push(last);
    return lines;
  }

  /** The last line, where no newline ended it. */
  finish(): string[] {
    const rest = this.#parts.join('') + this.#decoder.decode();
    return rest === '' ? [] : [rest];
  }
}
