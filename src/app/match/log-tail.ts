import { FailureLines } from '../../core/log/failures/unmatched.ts';
import { LineDecoder } from '../../node/logs/read-lines.ts';

/** A log without a match is compared as a whole with the entries up to this many bytes. */
const WHOLE = 16_384;
/** For a longer log, only failures in the last bytes are compared. */
const KEPT = 65_536;
const MESSAGES = 40;

/** The end of a log, which usually describes the failure. */
export class LogTail {
  #bytes: Uint8Array = new Uint8Array();
  #total = 0;

  write(piece: Uint8Array): void {
    this.#total += piece.length;
    const kept = this.#bytes.length + piece.length;
    const from = Math.max(0, kept - KEPT);
    this.#bytes = Buffer.concat([
      this.#bytes.subarray(Math.min(from, this.#bytes.length)),
      piece.subarray(Math.max(0, from - this.#bytes.length)),
    ]);
  }

  /** The whole text of a short log; the last failures of a long one. */
  text(): string {
    const decoder = new LineDecoder();
    const lines = [...decoder.write(this.#bytes), ...decoder.finish()];
    if (this.#total <= WHOLE) return lines.join('\n');
    const failures = new FailureLines();
    for (const [index, line] of lines.entries()) failures.push(line, index);
    return failures.messages().slice(-MESSAGES).join('\n');
  }
}
