/** Bytes of the end of a log that are compared with entries when nothing in it matches. */
const keptBytes = 1_000_000;

/** Remembers the end of a log. */
export class LogTail {
  #parts: Uint8Array[] = [];
  #length = 0;
  #isCut = false;

  add(part: Uint8Array): void {
    const kept = part.slice(-keptBytes);
    this.#isCut ||= kept.length < part.length;
    this.#parts.push(kept);
    this.#length += kept.length;
    for (let [first] = this.#parts; first; [first] = this.#parts) {
      if (this.#length - first.length < keptBytes) break;
      this.#parts.shift();
      this.#length -= first.length;
      this.#isCut = true;
    }
  }

  /** The last lines, without the rest of one that is cut. */
  lines(): string[] {
    const decoder = new TextDecoder();
    const texts = this.#parts.map((part) => decoder.decode(part, { stream: true }));
    const lines = (texts.join('') + decoder.decode()).split('\n');
    if (lines.at(-1) === '') lines.pop();
    return this.#isCut ? lines.slice(1) : lines;
  }
}
