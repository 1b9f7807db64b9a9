import type { PatternToken } from '../pattern/pattern.ts';
import { splitSegments } from '../text/log-line.ts';
import { detach } from './excerpt.ts';

/** The line of a log that is closest to a pattern without matching it. */
export interface ClosestLine {
  line: number;
  /** Without control sequences, and with single blanks. */
  text: string;
}

/** Most characters of a line to compare. */
const MAX_LENGTH = 4000;

/** Finds the line with most of a pattern's words in their order. A line without any is never the closest. */
export class ClosestLineSearch {
  readonly #words: readonly string[];
  readonly #any: RegExp;
  #best: (ClosestLine & { score: number }) | null = null;

  constructor(texts: readonly string[]) {
    this.#words = texts.flatMap((text) => text.split(' ')).filter((word) => word.length > 1);
    const escaped = this.#words.map((word) => {
      return word.slice(0, leastPrefix(word)).replace(/[^\w\s]/g, '\\$&');
    });
    this.#any = escaped.length === 0 ? /(?!)/ : new RegExp(escaped.join('|'), 'i');
  }

  push(line: string, lineNumber: number): void {
    if (!this.#any.test(line)) return;
    for (const segment of splitSegments(line.slice(0, MAX_LENGTH))) {
      const text = segment.replace(/\s+/g, ' ');
      const score = this.#score(text);
      if (score > (this.#best?.score ?? 0)) {
        this.#best = { line: lineNumber, text: detach(text), score };
      }
    }
  }

  get found(): ClosestLine | null {
    return this.#best && { line: this.#best.line, text: this.#best.text };
  }

  /** Characters of the words found in order; a word in another case, or a part of one, counts less. */
  #score(text: string): number {
    const folded = text.toLowerCase();
    let at = 0;
    let score = 0;
    for (const word of this.#words) {
      const exact = text.indexOf(word, at);
      const found = exact >= 0 ? exact : folded.indexOf(word.toLowerCase(), at);
      const length = found >= 0 ? word.length : longestPrefix(word, text, at);
      if (found < 0 && length < leastPrefix(word)) continue;
      score += exact >= 0 ? length : length * 0.8;
      at = (found >= 0 ? found : text.indexOf(word.slice(0, length), at)) + length;
    }
    return score;
  }
}

/** A shorter part of a word is a coincidence. */
function leastPrefix(word: string): number {
  return Math.min(word.length, Math.max(4, Math.ceil(word.length / 2)));
}

/** Where a line differs from a text pattern. */
export interface Departure {
  /** The missing literal text; '' if all of it is there. */
  literal: string;
  /** Offset into the line; the text before it matches. */
  at: number;
  /** The reason, and what to do about it. */
  reason: string;
}

/** `text` must have single blanks and not match the pattern. */
export function departureFrom(tokens: readonly PatternToken[], text: string): Departure {
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'literal') continue;
    const head = i === 0 ? token.text.trimStart() : token.text;
    const literal = i === tokens.length - 1 ? head.trimEnd() : head;
    if (literal === '') continue;
    const found = text.indexOf(literal, at);
    if (found < 0) return missing(literal, text, at, tokens[i + 1]);
    const before = tokens[i - 1];
    const gap = text.slice(at, found);
    if (before?.type === 'capture' && !before.rest && i > 1 && /\s/.test(gap)) {
      const reason = `<${before.name}> matches one word, but the line has several: write <${before.name}...>`;
      return { literal: '', at: at + Math.max(0, gap.search(/\s/)), reason };
    }
    at = found + literal.length;
  }
  const reason =
    'all of its text is there, but a value is missing or not valid, the message goes on at an edge, or a word continues beside a wildcard';
  return { literal: '', at, reason };
}

function missing(
  literal: string,
  text: string,
  from: number,
  next: PatternToken | undefined,
): Departure {
  const folded = text.toLowerCase().indexOf(literal.toLowerCase(), from);
  if (folded >= 0) {
    const differs = [...literal].findIndex((char, i) => text[folded + i] !== char);
    return { literal, at: folded + Math.max(0, differs), reason: 'only the case differs' };
  }
  const ahead = text.indexOf(literal.trim());
  if (ahead >= 0 && ahead < from)
    return { literal, at: ahead, reason: 'it appears only before the preceding text' };
  const length = longestPrefix(literal, text, from);
  // One or two letters are a coincidence.
  if (length >= Math.min(3, literal.length - 1) && length > 0) {
    const start = text.indexOf(literal.slice(0, length), from);
    const rest = literal.slice(length);
    // A blank alone says nothing: a value follows it.
    const isBlank = rest.trim() === '' && next?.type === 'capture';
    const wanted = isBlank ? `<${next.name}${next.rest ? '...' : ''}>` : rest;
    return { literal, at: start + length, reason: `here the pattern continues with "${wanted}"` };
  }
  const blank = /^\s*/.exec(text.slice(from))?.[0].length ?? 0;
  return { literal, at: from + blank, reason: 'the line has no similar text' };
}

/** A prefix of a prefix that occurs occurs too, so halving finds the longest. */
function longestPrefix(literal: string, text: string, from: number): number {
  let low = 0;
  let high = literal.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.includes(literal.slice(0, middle), from)) low = middle;
    else high = middle - 1;
  }
  return low;
}
