/** A literal of a pattern, cut at its white space: `a b ` is `['a', 'b']` with a blank after. */
export interface Literal {
  parts: readonly string[];
  /** The parts with one space between them, as nearly every line has them. */
  text: string;
  blankBefore: boolean;
  blankAfter: boolean;
  /** The word at this end must end in the line too. */
  wordStart: boolean;
  wordEnd: boolean;
}

/** Half-open range of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** `text` has single spaces only, as `parsePattern` leaves it. */
export function toLiteral(text: string, wordStart: boolean, wordEnd: boolean): Literal {
  return {
    parts: text.split(' ').filter((part) => part !== ''),
    text: text.trim(),
    blankBefore: text.startsWith(' '),
    blankAfter: text.endsWith(' '),
    wordStart,
    wordEnd,
  };
}

/**
 * Finds a literal's occurrences in one line for starting points that never decrease. It remembers
 * the last answer, so that all searches of one line together read it once.
 */
export class LiteralCursor {
  readonly #literal: Literal;
  readonly #line: string;
  #from = -1;
  #found: Span | null = null;
  /** Whether a value was ever taken with its colons, so that an earlier occurrence was passed over. */
  passedColons = false;

  constructor(literal: Literal, line: string) {
    this.#literal = literal;
    this.#line = line;
  }

  /** The first occurrence that starts at `from` or later. */
  find(from: number): Span | null {
    const isAhead = this.#found === null || this.#found.start >= from;
    const known = this.#from >= 0 && this.#from <= from && isAhead;
    if (!known) {
      this.#found = findLiteral(this.#literal, this.#line, from);
      this.#from = from;
    }
    return this.#found;
  }

  /** The first occurrence behind a value that begins at `at`, in a run that ends at `end`. */
  findBehindValue(at: number, end: number): Span | null {
    const behind = endOfColons(this.#literal, this.#line, at);
    const found = behind === null ? null : this.find(behind);
    if (!found || found.start > end) return this.find(at + 1);
    this.passedColons = true;
    return found;
  }
}

function findLiteral(literal: Literal, line: string, from: number): Span | null {
  const [first] = literal.parts;
  if (first === undefined) return findBlank(line, from);
  for (let at = line.indexOf(first, from); at >= 0; at = line.indexOf(first, at + 1)) {
    const start = literal.blankBefore ? backOverBlanks(line, at, from) : at;
    if (literal.blankBefore && start === at) continue;
    if (literal.wordStart && isInsideWord(line, at)) continue;
    const end = endOfLiteral(literal, line, at);
    if (end >= 0) return { start, end };
  }
  return null;
}

/** End of the literal whose first part is at `at`, or -1 if the rest does not follow. */
function endOfLiteral(literal: Literal, line: string, at: number): number {
  const end = endOfParts(literal, line, at);
  if (end < 0) return -1;
  if (literal.wordEnd && isInsideWord(line, end)) return -1;
  if (!literal.blankAfter) return end;
  const after = endOfBlanks(line, end);
  return after === end ? -1 : after;
}

/** End of a literal that begins at `at`, or -1; blanks around it may lie before, or at the line's end. */
export function endOfLiteralAt(literal: Literal, line: string, at: number): number {
  const start = literal.blankBefore ? endOfBlanks(line, at) : at;
  const isApart = start > at || at === 0 || isSpace(line.charCodeAt(at - 1));
  if (literal.blankBefore && !isApart) return -1;
  if (literal.parts.length === 0) return start;
  const end = endOfParts(literal, line, start);
  if (end < 0 || !literal.blankAfter) return end;
  const after = endOfBlanks(line, end);
  return after === end && end < line.length ? -1 : after;
}

function endOfParts({ parts, text }: Literal, line: string, at: number): number {
  if (line.startsWith(text, at)) return at + text.length;
  let end = at;
  for (const [i, part] of parts.entries()) {
    const next = i === 0 ? end : endOfBlanks(line, end);
    if ((i > 0 && next === end) || !line.startsWith(part, next)) return -1;
    end = next + part.length;
  }
  return end;
}

function findBlank(line: string, from: number): Span | null {
  const start = endOfRun(line, from);
  return start >= line.length ? null : { start, end: endOfBlanks(line, start) };
}

/** The end of the run of non-space characters at `at`; `at` itself where there is none. */
export function endOfRun(line: string, at: number): number {
  let end = at;
  while (end < line.length && !isSpace(line.charCodeAt(end))) end += 1;
  return end;
}

export function endOfBlanks(line: string, at: number): number {
  let end = at;
  while (end < line.length && isSpace(line.charCodeAt(end))) end += 1;
  return end;
}

function backOverBlanks(line: string, at: number, limit: number): number {
  let start = at;
  while (start > limit && isSpace(line.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** White space as `\s` has it. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isInsideWord(line: string, at: number): boolean {
  return at > 0 && isWord(line.charCodeAt(at - 1)) && isWord(line.charCodeAt(at));
}

function isWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}

/** A drive, or an address of IPv6 in brackets. */
const WITH_COLONS = /[A-Za-z]:(?=[\\/])|\[[\da-fA-F:.]{2,45}(?:%\w{1,16})?\]/y;

/**
 * The end of a drive or an address that begins at `at`, or null, if `next` is a colon: the colons of
 * `C:\\src` and `[::1]` part nothing where another follows, as in `<file>:<line>` and `<host>:<port>`.
 */
export function endOfColons(next: Literal, line: string, at: number): number | null {
  if (!/^:(?![\\/])/.test(next.text)) return null;
  WITH_COLONS.lastIndex = at;
  const [found = ''] = WITH_COLONS.exec(line) ?? [];
  return found.includes(':') ? at + found.length : null;
}
