import { encodeUtf8 } from '../../../text/utf8.ts';
import { foldedBytes } from './folded.ts';
import { WORD_EDGE } from './regex-forms.ts';

const ZERO = 0x30;

/** Tells whether a line holds one of a few texts, whatever its case and digits. */
export class TextSearch {
  readonly #texts: readonly SearchedText[];
  /** 1 for each byte that one of the texts begins with. */
  readonly #firsts = new Uint8Array(256);

  /** Folded texts; `WORD_EDGE` stands where a word begins or ends. */
  constructor(texts: readonly string[]) {
    this.#texts = texts.map(searchedText);
    for (const { bytes } of this.#texts) {
      const first = bytes[0] ?? 0;
      this.#firsts[first] = 1;
      if (first === ZERO) this.#firsts.fill(1, ZERO, ZERO + 10);
      else if (first >= 0x61 && first <= 0x7a) this.#firsts[first - 0x20] = 1;
    }
  }

  isIn(bytes: Uint8Array, start: number, end: number): boolean {
    const firsts = this.#firsts;
    for (let at = start; at < end; at += 1) {
      if (firsts[bytes[at] ?? 0] === 1 && this.#standsAt(bytes, at, start, end)) return true;
    }
    return false;
  }

  #standsAt(bytes: Uint8Array, at: number, start: number, end: number): boolean {
    for (const { bytes: text, edges } of this.#texts) {
      let length = 0;
      if (at + text.length > end) continue;
      while (length < text.length && foldedBytes[bytes[at + length] ?? 0] === text[length]) {
        length += 1;
      }
      if (length < text.length) continue;
      if (edges.every((edge) => isEdge(bytes, at + edge, start, end))) return true;
    }
    return false;
  }
}

interface SearchedText {
  bytes: Uint8Array;
  /** Where words begin or end in it. */
  edges: readonly number[];
}

function searchedText(text: string): SearchedText {
  const pieces = text.split(WORD_EDGE).map((piece) => encodeUtf8(piece));
  let length = 0;
  const edges = pieces.map((piece) => {
    length += piece.length;
    return length;
  });
  return { bytes: encodeUtf8(text.replaceAll(WORD_EDGE, '')), edges: edges.slice(0, -1) };
}

/** As `\b`, except that a message may begin anywhere behind what is no part of a word. */
function isEdge(bytes: Uint8Array, at: number, start: number, end: number): boolean {
  const before = at > start && isOfWord(bytes[at - 1] ?? 0);
  const behind = at < end && isOfWord(bytes[at] ?? 0);
  return before !== behind;
}

function isOfWord(byte: number): boolean {
  const small = byte | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (byte >= ZERO && byte <= 0x39) || byte === 0x5f;
}
