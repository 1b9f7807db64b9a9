import { getOrCreate } from '../../core/maps.ts';

/** Replaces a value in a message. */
const STAND_IN = '***';
/** Shorter values would occur all over the messages. */
const SHORTEST = 4;
/** This many characters of a value in a row reveal it: messages cut, join and lower-case texts. */
const PIECE = 8;

/** Values that must not be printed, completely or in large part. */
export class Withheld {
  static readonly none = new Withheld([]);
  readonly #values: ReadonlySet<string>;
  /** By length. */
  readonly #pieces = new Map<number, Set<string>>();

  constructor(values: Iterable<string>) {
    this.#values = new Set([...values].filter(({ length }) => length >= SHORTEST));
    for (const value of this.#values) {
      const size = Math.min(PIECE, value.length);
      const pieces = getOrCreate(this.#pieces, size, () => new Set());
      for (let at = 0; at + size <= value.length; at += 1) {
        pieces.add(value.slice(at, at + size).toLowerCase());
      }
    }
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  /** The values of both. */
  and(others: Withheld): Withheld {
    return new Withheld([...this.#values, ...others.#values]);
  }

  /** A text for people. */
  clean(text: string): string {
    return this.#replace(text, () => STAND_IN);
  }

  /** Keeps the length of the text, so that positions stay valid. */
  blackOut(text: string): string {
    return this.#replace(text, (length) => '*'.repeat(length));
  }

  #replace(text: string, standIn: (length: number) => string): string {
    let result = '';
    let done = 0;
    for (const [start, end] of this.#runs(text)) {
      result += text.slice(done, start) + standIn(end - start);
      done = end;
    }
    return result + text.slice(done);
  }

  /** The spans of pieces of values; adjacent pieces are one span. */
  *#runs(text: string): Generator<[start: number, end: number]> {
    if (this.isEmpty) return;
    const lower = text.toLowerCase();
    // A few capital letters become two characters in lower case.
    const searched = lower.length === text.length ? lower : text;
    let start = 0;
    let end = 0;
    for (let at = 0; at < text.length; at += 1) {
      for (const [size, pieces] of this.#pieces) {
        if (!pieces.has(searched.slice(at, at + size))) continue;
        if (at > end) {
          if (end > start) yield [start, end];
          start = at;
        }
        end = Math.max(end, at + size);
      }
    }
    if (end > start) yield [start, end];
  }
}
