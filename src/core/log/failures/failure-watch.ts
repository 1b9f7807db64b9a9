import { type ScanText, scanText } from '../../text/scan-text.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import { endOfControl } from '../control-sequence.ts';
import type { LineTable } from '../line-table.ts';
import type { LineWatch } from '../log-scanner.ts';
import { MAX_LENGTH } from './failure-line.ts';
import { FailureLines } from './unmatched.ts';
import { findSignWords, signsOfWords } from './words/sign-words.ts';

/** Bytes that a search may read beyond a text. */
const PADDING = 8;

/** Passes the lines on that hold a word of a failure; the others are never decoded. */
export class FailureWatch implements LineWatch {
  readonly failures = new FailureLines();
  readonly #clean = scanText(MAX_LENGTH + PADDING);
  /** The words in the stretch at hand, and their lines. */
  #words: number[] = [];
  #lines: number[] = [];

  take(text: ScanText, table: LineTable, linesBefore: number): void {
    this.#findWords(text, table);
    const textOf = (line: number): string =>
      decodeUtf8(text.bytes, table.startOf(line), table.endOf(line));
    const lineAt = (number: number): string | null =>
      number <= linesBefore ? null : textOf(number - linesBefore - 1);
    let at = 0;
    for (let line = 0; line < table.count; line += 1) {
      const from = at;
      while (this.#lines[at] === line) at += 1;
      const [start, end] = [table.startOf(line), table.endOf(line)];
      // Of a longer line only the start counts.
      const likely =
        end - start > MAX_LENGTH
          ? undefined
          : table.irregular[line] === 0
            ? signsOfWords(this.#words, [from, at], text.bytes, start, end)
            : this.#cleanSigns(text.bytes, start, end);
      if (likely === null && !this.failures.wantsNext) continue;
      this.failures.push(textOf(line), linesBefore + line + 1, likely, lineAt);
    }
    this.failures.endStretch(linesBefore + table.count, lineAt);
  }

  #findWords(text: ScanText, table: LineTable): void {
    this.#words = [];
    this.#lines = [];
    let line = 0;
    findSignWords(text, table.startOf(0), table.endOf(table.count - 1), (word, at) => {
      while (table.endOf(line) < at) line += 1;
      this.#words.push(word);
      this.#lines.push(line);
    });
  }

  /** The signs of a line without its control sequences. */
  #cleanSigns(bytes: Uint8Array, start: number, end: number): readonly number[] | null | undefined {
    const clean = this.#clean.bytes;
    let length = 0;
    for (let at = start; at < end; ) {
      const next = endOfControl(bytes, at, end);
      if (next === at) clean[length++] = bytes[at] ?? 0;
      at = Math.max(next, at + 1);
    }
    const words: number[] = [];
    findSignWords(this.#clean, 0, length, (word) => words.push(word));
    return signsOfWords(words, [0, words.length], clean, 0, length);
  }
}
