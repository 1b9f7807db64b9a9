import { foldedText } from './folded.ts';
import {
  ANY,
  bestForms,
  crossed,
  EMPTY,
  formsOf,
  joined,
  type Part,
  type RegexForm,
  WORD_EDGE,
} from './regex-forms.ts';

/**
 * The forms of which every match of an expression has one; null where none are certain. Their words are
 * folded, so they may also stand in texts that the expression does not match. For expressions without
 * the flag `v`.
 */
export function formsOfRegex({ source }: RegExp): RegexForm[] | null {
  const { part } = alternation(source, 0);
  return formsOf(part);
}

interface Read {
  part: Part;
  end: number;
  /** Whether the part may come again, so that what follows need not follow its first text. */
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
  const exact = joined(parts.map((part) => part.exact));
  return { part: { exact, forms: exact === null ? joined(parts.map(formsOf)) : null }, end: at };
}

function concatenation(source: string, start: number): Read {
  const offers: RegexForm[][] = [];
  const shorts: string[][] = [];
  let run: string[] | null = [''];
  let isExact = true;
  const offer = (part: Part): void => {
    const forms = formsOf(part);
    if (forms !== null) offers.push(forms);
    if (part.exact !== null) shorts.push(part.exact);
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
    offer({ exact: run, forms: null });
    if (longer === null) offer({ exact: null, forms: part.forms });
    // What comes again ends with one of its texts, too.
    run = part.exact ?? [''];
  }
  if (isExact) return { part: { exact: run, forms: null }, end: at };
  offer({ exact: run, forms: null });
  return { part: { exact: null, forms: bestForms(offers, shorts) }, end: at };
}

/** An atom with what says how often it comes. */
function repeated(source: string, start: number): Read {
  const { part, end } = atom(source, start);
  const [sign = '', least = ''] = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(end)) ?? [];
  const after = end + sign.length;
  if (sign === '') return { part, end };
  if (sign.startsWith('?')) {
    const exact = part.exact === null ? null : [...new Set(['', ...part.exact])];
    return { part: { exact, forms: null }, end: after };
  }
  if (/^\{\d\}/.test(sign) && part.exact !== null) {
    const times = Array.from({ length: Number(least) }, () => part.exact ?? ['']);
    const exact = times.reduce<string[] | null>((all, one) => all && crossed(all, one), ['']);
    return { part: exact === null ? ANY : { exact, forms: null }, end: after };
  }
  const isCertain = sign.startsWith('+') || Number(least) > 0;
  if (isCertain && part.exact !== null) return { part, end: after, more: true };
  return { part: isCertain ? { exact: null, forms: formsOf(part) } : ANY, end: after };
}

function atom(source: string, start: number): Read {
  const char = source.charAt(start);
  if (char === '^' || char === '$') return { part: EMPTY, end: start + 1 };
  if (char === '.') return { part: ANY, end: start + 1 };
  if (char === '(') return group(source, start);
  if (char === '[') return characterClass(source, start);
  if (char !== '\\') return { part: literal(char), end: start + 1 };
  const escaped = source.charAt(start + 1);
  if (escaped === 'b') return { part: { exact: [WORD_EDGE], forms: null }, end: start + 2 };
  if (escaped === 'B') return { part: EMPTY, end: start + 2 };
  if (escaped === 'x') return { part: ANY, end: start + 4 };
  if (escaped === 'u') return { part: ANY, end: start + 6 };
  if (escaped === 'd') return { part: literal('0'), end: start + 2 };
  return { part: /\w/.test(escaped) ? ANY : literal(escaped), end: start + 2 };
}

function literal(char: string): Part {
  return { exact: [foldedText(char)], forms: null };
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
  return { part: isPlain ? { exact: chars, forms: null } : ANY, end };
}
