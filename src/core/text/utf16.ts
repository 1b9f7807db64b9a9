import { encodeUtf8 } from './utf8.ts';

/** The byte order from the mark at the start of a file, or null if it is not UTF-16. */
export function utf16Order(bytes: Uint8Array): 'little' | 'big' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'big' : null;
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
