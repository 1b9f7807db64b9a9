import { encodeUtf8 } from './utf8.ts';

export interface Utf16Order {
  encoding: 'utf-16le' | 'utf-16be';
  /** Length of the byte order mark; 0 without one. */
  mark: 0 | 2;
}

/** How many bytes tell whether a text without a mark is UTF-16. */
export const UTF16_HEAD = 64;
const LEAST_UNITS = 4;

/**
 * Recognises UTF-16 from its byte order mark or, in text of mostly ASCII, from the NUL in every
 * second byte. Null for another encoding.
 */
export function utf16Order(bytes: Uint8Array): Utf16Order | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const units = Math.min(bytes.length, UTF16_HEAD) >> 1;
  if (units < LEAST_UNITS) return null;
  const zeros = [0, 0];
  for (let i = 0; i < 2 * units; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (first === 0 && second > units * 0.7) return { encoding: 'utf-16le', mark: 0 };
  return second === 0 && first > units * 0.7 ? { encoding: 'utf-16be', mark: 0 } : null;
}

const UNITS_AT_ONCE = 4096;

/** Turns UTF-16, cut anywhere, into UTF-8. */
export class Utf16Reader {
  readonly #little: boolean;
  /** The first byte of a unit that is cut, or -1. */
  #half = -1;
  /** A high surrogate without its other half yet. */
  #pending = '';

  constructor(little: boolean) {
    this.#little = little;
  }

  read(bytes: Uint8Array, write: (text: Uint8Array) => void): void {
    let units: number[] = [];
    for (const byte of bytes) {
      if (this.#half < 0) {
        this.#half = byte;
        continue;
      }
      units.push(this.#little ? this.#half | (byte << 8) : (this.#half << 8) | byte);
      this.#half = -1;
      if (units.length < UNITS_AT_ONCE) continue;
      this.#write(units, write);
      units = [];
    }
    this.#write(units, write);
  }

  /** A byte or a surrogate left alone at the end is U+FFFD. */
  finish(write: (text: Uint8Array) => void): void {
    const rest = this.#pending + (this.#half < 0 ? '' : '\ufffd');
    if (rest !== '') write(encodeUtf8(rest));
  }

  #write(units: readonly number[], write: (text: Uint8Array) => void): void {
    const text = this.#pending + String.fromCharCode(...units);
    const last = text.charCodeAt(text.length - 1);
    const isCut = last >= 0xd800 && last <= 0xdbff;
    this.#pending = isCut ? text.slice(-1) : '';
    const whole = isCut ? text.slice(0, -1) : text;
    if (whole !== '') write(encodeUtf8(whole));
  }
}
