import type { ScanText } from '../../text/scan-text.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import { endOfControl } from '../control-sequence.ts';
import type { LineTable } from '../line-table.ts';
import type { LineWatch } from '../log-scanner.ts';
import { likelySignsIn, MAX_LENGTH } from './failure-line.ts';
import { FailureLines } from './unmatched.ts';

/** Passes the lines on that hold a word of a failure; the others are never decoded. */
export class FailureWatch implements LineWatch {
  readonly failures = new FailureLines();
  readonly #clean = new Uint8Array(MAX_LENGTH);

  take({ bytes }: ScanText, table: LineTable, linesBefore: number): void {
    const last = table.count - 1;
    for (let line = 0; line <= last; line += 1) {
      const [start, end] = [table.startOf(line), table.endOf(line)];
      const likely = this.#likelySigns(bytes, start, end, table.irregular[line] === 1);
      // The last line says how many lines there are.
      if (likely === null && line < last && !this.failures.wantsNext) continue;
      this.failures.push(decodeUtf8(bytes, start, end), linesBefore + line + 1, likely);
    }
  }

  /** Null for a line without a word of a failure; undefined if only its text tells which signs it has. */
  #likelySigns(
    bytes: Uint8Array,
    start: number,
    end: number,
    isIrregular: boolean,
  ): readonly number[] | null | undefined {
    // Of a longer line only the start counts.
    if (end - start > MAX_LENGTH) return undefined;
    if (!isIrregular) return likelySignsIn(bytes, start, end);
    const clean = this.#clean;
    let length = 0;
    for (let at = start; at < end; ) {
      const next = endOfControl(bytes, at, end);
      if (next === at) clean[length++] = bytes[at] ?? 0;
      at = Math.max(next, at + 1);
    }
    return likelySignsIn(clean, 0, length) === null ? null : undefined;
  }
}
