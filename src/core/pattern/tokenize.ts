import type { CaptureToken, PatternToken } from './token.ts';

/** A token and the 0-based UTF-16 offset where it begins in the source. */
export type Located =
  | (Extract<PatternToken, { type: 'literal' | 'wildcard' | 'edge' }> & { at: number })
  | (CaptureToken & { at: number })
  | { type: 'choice'; options: Located[][]; at: number };

const LETTER = '\\p{L}_';
const NAME = `[${LETTER}](?:[${LETTER}\\p{N}-]*[${LETTER}\\p{N}])?`;
const CAPTURE = new RegExp(`<(${NAME})(?:\\s*([,;])\\s*(?=\\.{3}>|…>))?(\\.{3}|…)?>`, 'uy');
const BLANKS = /\s+/y;
const PLAIN = /^[\w:;,/()'"=!-]$/;
/** What a backslash protects anywhere, and inside of a choice. */
const PROTECTED = ['\\', '<', '…', '...'];
const PROTECTED_IN_CHOICE = [...PROTECTED, '|', '>'];

/** The tokens of a pattern, neighbouring literal characters as one. */
export function tokenize(source: string): Located[] {
  const end = source.trimEnd().length;
  let start = source.length - source.trimStart().length;
  const head: Located[] = [];
  const tail: Located[] = [];
  let stop = end;
  if (source[start] === '^') {
    head.push({ type: 'edge', side: 'start', at: start });
    start += 1;
  }
  if (stop > start && source[stop - 1] === '$' && !isEscaped(source, stop - 1)) {
    stop -= 1;
    tail.push({ type: 'edge', side: 'end', at: stop });
  }
  return [...head, ...tokensBetween(source, start, stop, false), ...tail];
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(source: string, at: number): boolean {
  return /(?<!\\)(?:\\\\)*\\$/.test(source.slice(0, at));
}

function tokensBetween(source: string, from: number, to: number, inChoice: boolean): Located[] {
  const tokens: Located[] = [];
  const addText = (text: string, at: number) => {
    const last = tokens.at(-1);
    if (last?.type === 'literal') last.text += text;
    else tokens.push({ type: 'literal', text, at });
  };
  let i = from;
  while (i < to) {
    // Most characters are plain, and need no expression.
    const plain = PLAIN.test(source.charAt(i));
    const escaped = plain ? null : escapedAt(source, i, inChoice);
    const blanks = plain ? null : matchAt(BLANKS, source, i);
    const capture = source[i] === '<' ? matchAt(CAPTURE, source, i) : null;
    const wildcard = plain ? 0 : wildcardLength(source, i);
    const choice = source[i] === '<' && !capture ? choiceAt(source, i, to) : null;
    if (escaped !== null) {
      addText(escaped, i);
      i += escaped.length + 1;
    } else if (blanks) {
      addText(' ', i);
      i += blanks[0].length;
    } else if (capture) {
      const [raw, name = '', separator, dots] = capture;
      const rest = dots !== undefined;
      tokens.push({ type: 'capture', name, rest, ...(separator && { separator }), at: i });
      i += raw.length;
    } else if (choice) {
      tokens.push(choice.token);
      i = choice.end;
    } else if (wildcard > 0) {
      tokens.push({ type: 'wildcard', wordBefore: false, wordAfter: false, at: i });
      i += wildcard;
    } else {
      addText(source[i] ?? '', i);
      i += 1;
    }
  }
  return tokens;
}

/** The text that a backslash at `i` protects, or null where it protects nothing. */
function escapedAt(source: string, i: number, inChoice: boolean): string | null {
  if (source[i] !== '\\') return null;
  const texts = inChoice ? PROTECTED_IN_CHOICE : PROTECTED;
  const found = texts.find((text) => source.startsWith(text, i + 1));
  if (found !== undefined) return found;
  // An edge is one only at the very end.
  const isStart = source[i + 1] === '^' && source.slice(0, i).trim() === '';
  const isEnd = source[i + 1] === '$' && source.slice(i + 2).trim() === '';
  return isStart ? '^' : isEnd ? '$' : null;
}

/** `<one|other>`: brackets that belong together, with a bar between them at their own level. */
function choiceAt(
  source: string,
  start: number,
  to: number,
): { token: Located; end: number } | null {
  const cuts = [start];
  let depth = 0;
  for (let i = start; i < to; i += 1) {
    const char = source[i];
    if (char === '\\' && escapedAt(source, i, true) !== null) i += 1;
    else if (char === '<') depth += 1;
    else if (char === '|' && depth === 1) cuts.push(i);
    else if (char === '>') depth -= 1;
    if (depth > 0) continue;
    if (cuts.length === 1) return null;
    const options = cuts.map((cut, n) => tokensBetween(source, cut + 1, cuts[n + 1] ?? i, true));
    return { token: { type: 'choice', options, at: start }, end: i + 1 };
  }
  return null;
}

function wildcardLength(source: string, i: number): number {
  if (source[i] === '…') return 1;
  if (!source.startsWith('...', i)) return 0;
  const free = (char: string | undefined) => char === undefined || /[\s…]/.test(char);
  const before = i === 1 && source[0] === '^' ? undefined : source[i - 1];
  const after = /^\$\s*$/.test(source.slice(i + 3)) ? undefined : source[i + 3];
  return free(before) && free(after) ? 3 : 0;
}

function matchAt(regex: RegExp, source: string, i: number): RegExpExecArray | null {
  regex.lastIndex = i;
  return regex.exec(source);
}

/** The most lines that one pattern may stand for. */
export const MOST_FORMS = 64;

/** The tokens of each line that the choices make possible, in their order; null if too many. */
export function expand(tokens: readonly Located[]): Located[][] | null {
  let forms: Located[][] = [[]];
  for (const token of tokens) {
    if (token.type !== 'choice') {
      for (const form of forms) append(form, token);
      continue;
    }
    const options: Located[][] = [];
    for (const option of token.options) {
      const expanded = expand(option);
      if (expanded === null) return null;
      options.push(...expanded);
    }
    if (forms.length * options.length > MOST_FORMS) return null;
    forms = forms.flatMap((form) => {
      return options.map((option) => {
        const longer = form.map((one) => ({ ...one }));
        for (const one of option) append(longer, one);
        return longer;
      });
    });
  }
  return forms;
}

/** Texts that meet are one, with a single blank where two meet. */
function append(form: Located[], token: Located): void {
  const last = form.at(-1);
  if (last?.type !== 'literal' || token.type !== 'literal') form.push({ ...token });
  else last.text = `${last.text}${token.text}`.replace(/ {2,}/g, ' ');
}

/** Drops the blanks beside wildcards and edges, and makes neighbouring wildcards one. */
export function settle(tokens: readonly Located[]): Located[] {
  const settled: Located[] = [];
  for (const [i, token] of tokens.entries()) {
    const last = settled.at(-1);
    const previous = tokens[i - 1];
    const next = tokens[i + 1];
    if (token.type === 'wildcard') {
      const wordBefore = previous?.type === 'literal' && previous.text.endsWith(' ');
      if (last?.type !== 'wildcard') settled.push({ ...token, wordBefore });
    } else if (token.type === 'literal') {
      let { text } = token;
      if (!next || next.type === 'wildcard' || next.type === 'edge') text = text.trimEnd();
      if (!previous || previous.type === 'edge') text = text.trimStart();
      if (last?.type === 'wildcard' && text.startsWith(' ')) {
        text = text.trimStart();
        last.wordAfter = text !== '' || next?.type === 'capture';
      }
      if (text !== '') settled.push({ ...token, text });
    } else {
      settled.push(token);
    }
  }
  return settled;
}
