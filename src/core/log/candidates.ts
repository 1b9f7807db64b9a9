import type { AnchorSink } from '../pattern/literals/literal-table.ts';
import { doubled } from './doubled.ts';

/** Collects the literals in each piece of a text, each literal once per piece. */
export class Candidates implements AnchorSink {
  #pieces = new Int32Array(128);
  #literals = new Int32Array(128);
  #count = 0;
  /** For each literal the serial number of the piece that it was last found in. */
  readonly #lastPiece: Float64Array;
  #serial = 0;
  #ends = new Int32Array();
  #skipped: Uint8Array | null = null;
  #piece = 0;

  constructor(anchorCount: number) {
    this.#lastPiece = new Float64Array(anchorCount).fill(-1);
  }

  /** Starts with a new text: `ends` are the offsets behind its pieces; `skipped` marks some as void. */
  begin(ends: Int32Array<ArrayBuffer>, skipped: Uint8Array | null): void {
    this.#serial += this.#piece + 1;
    this.#ends = ends;
    this.#skipped = skipped;
    this.#piece = 0;
    this.#count = 0;
  }

  /** The piece of the candidate at `index`, ascending with it; infinite where there is none. */
  pieceAt(index: number): number {
    return index < this.#count ? (this.#pieces[index] ?? 0) : Number.POSITIVE_INFINITY;
  }

  anchorAt(index: number): number {
    return this.#literals[index] ?? 0;
  }

  found(literal: number, at: number): void {
    while ((this.#ends[this.#piece] ?? at + 1) <= at) this.#piece += 1;
    const piece = this.#piece;
    if (this.#skipped !== null && this.#skipped[piece] === 1) return;
    if (this.#lastPiece[literal] === this.#serial + piece) return;
    this.#lastPiece[literal] = this.#serial + piece;
    if (this.#count === this.#pieces.length) {
      this.#pieces = doubled(this.#pieces);
      this.#literals = doubled(this.#literals);
    }
    this.#pieces[this.#count] = piece;
    this.#literals[this.#count] = literal;
    this.#count += 1;
  }
}
