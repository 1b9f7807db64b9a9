import { foldedText, LEAST_WORD } from './word-finder.ts';

/** More alternatives than this are no quick test. */
const MOST = 200;
/** Texts of a part of an expression that are told apart. */
const MOST_EXACT = 128;

/** What is known of the texts that a part of an expression matches, folded. */
interface Part {
  /** All of them; null if there are too many. */
  exact: string[] | null;
  /** Each of them holds one of these; null if there are none. */
  words: string[] | null;
}

const EMPTY: Part = { exact: [''], words: null };
const ANY: Part = { exact: null, words: null };

/**
 * Words for `WordFinder` of which every match of an expression holds one; null where none are
 * certain. They are folded, so they may also stand in texts that the expression does not match. For
 * expressions without the flag `v`.
 */
export function wordsOfRegex({ source }: RegExp): string[] | null {
  const { part } = alternation(source, 0);
  return wordsOf(part);
}

function wordsOf({ exact, words }: Part): string[] | null {
  return exact !== null && isUseful(exact) ? exact : words;
}

function isUseful(words: readonly string[]): boolean {
  return words.length <= MOST && words.every((word) => word.length >= LEAST_WORD || word > '\x7f');
}

interface Read {
  part: Part;
  end: number;
  /** Whether the part may come again, so that what follows does not follow its first text. */
  more?: boolean;
}

function alternation(source: string, start: number): Read {
  const parts: Part[] = [];
  let at = start - 1;
  do {
    const read = concatenation(source, at + 1);
    parts.push(read.part);
    at = read.end;
  } while (source[at] === '|');
  const [only] = parts;
  if (only && parts.length === 1) return { part: only, end: at };
  return {
    part: { exact: joined(parts.map(({ exact }) => exact)), words: joined(parts.map(wordsOf)) },
    end: at,
  };
}

function joined(lists: readonly (string[] | null)[]): string[] | null {
  if (lists.includes(null)) return null;
  const all = [...new Set(lists.flatMap((list) => list ?? []))];
  return all.length <= MOST ? all : null;
}

function concatenation(source: string, start: number): Read {
  let best: string[] | null = null;
  let run: string[] | null = [''];
  let isExact = true;
  const offer = (words: string[] | null): void => {
    if (words !== null && isUseful(words) && isBetter(words, best)) best = words;
  };
  let at = start;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const { part, end, more } = repeated(source, at);
    at = end;
    const longer: string[] | null =
      part.exact === null || run === null ? null : crossed(run, part.exact);
    if (longer !== null) {
      run = longer;
      if (!more) continue;
    }
    isExact = false;
    offer(run);
    if (more) {
      run = [''];
      continue;
    }
    offer(part.words);
    run = part.exact ?? [''];
  }
  offer(run);
  return { part: { exact: isExact ? run : null, words: best }, end: at };
}

function isBetter(words: readonly string[], than: readonly string[] | null): boolean {
  if (than === null) return true;
  const shortest = (list: readonly string[]): number =>
    Math.min(...list.map(({ length }) => length));
  return shortest(words) - Math.log2(words.length) > shortest(than) - Math.log2(than.length);
}

function crossed(heads: readonly string[], tails: readonly string[]): string[] | null {
  if (heads.length * tails.length > MOST_EXACT) return null;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** An atom with what says how often it comes. */
function repeated(source: string, start: number): Read {
  const { part, end } = atom(source, start);
  const [sign = '', least = ''] = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(end)) ?? [];
  const after = end + sign.length;
  if (sign === '') return { part, end };
  if (sign.startsWith('?')) {
    const exact = part.exact === null ? null : [...new Set(['', ...part.exact])];
    return { part: { exact, words: null }, end: after };
  }
  if (/^\{\d\}/.test(sign) && part.exact !== null) {
    const times = Array.from({ length: Number(least) }, () => part.exact ?? ['']);
    const exact = times.reduce<string[] | null>((all, one) => all && crossed(all, one), ['']);
    return { part: exact === null ? ANY : { exact, words: null }, end: after };
  }
  if (sign.startsWith('+') && part.exact !== null) return { part, end: after, more: true };
  const isCertain = sign.startsWith('+') || Number(least) > 0;
  return { part: isCertain ? { exact: null, words: wordsOf(part) } : ANY, end: after };
}

function atom(source: string, start: number): Read {
  const char = source.charAt(start);
  if (char === '^' || char === '$') return { part: EMPTY, end: start + 1 };
  if (char === '.') return { part: ANY, end: start + 1 };
  if (char === '(') return group(source, start);
  if (char === '[') return characterClass(source, start);
  if (char !== '\\') return { part: literal(char), end: start + 1 };
  const escaped = source.charAt(start + 1);
  if (/[bB]/.test(escaped)) return { part: EMPTY, end: start + 2 };
  if (escaped === 'x') return { part: ANY, end: start + 4 };
  if (escaped === 'u') return { part: ANY, end: start + 6 };
  if (escaped === 'd') return { part: literal('0'), end: start + 2 };
  return { part: /\w/.test(escaped) ? ANY : literal(escaped), end: start + 2 };
}

function literal(char: string): Part {
  return { exact: [foldedText(char)], words: null };
}

function group(source: string, start: number): Read {
  const [head = '('] = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(source.slice(start)) ?? [];
  const { part, end } = alternation(source, start + head.length);
  // What stands before or behind a match need not be in it, but is in the line.
  return { part: head.includes('=') || head.includes('!') ? EMPTY : part, end: end + 1 };
}

/** A class of few characters, such as `[Ff]`, stands for each of them. */
function characterClass(source: string, start: number): Read {
  const [text = '['] = /^\[\^?(?:\\.|[^\]\\])*\]/.exec(source.slice(start)) ?? [];
  const end = start + text.length;
  const isPlain = /^\[[^^\\-]{1,4}\]$/.test(text);
  const chars = [...new Set(foldedText(text.slice(1, -1)))];
  return { part: isPlain ? { exact: chars, words: null } : ANY, end };
}
