import { type FillContext, PLAIN } from './fill-context.ts';
import type { ShellFamily } from './shell.ts';

/** The text to write in place of the placeholder, or why there is none. */
export type Quoted = { text: string } | { reason: string };

const MAX_LENGTH = 4096;
/** Keys of a terminal, which a paste would press; a tab or newline in quotes is harmless. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
/** They make a line look other than it is. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Why no quotes of any shell make the value safe to paste, or null. */
export function hopeless(value: string): string | null {
  if (value.includes('\0')) return 'it holds a NUL character, which no argument can';
  if (CONTROL.test(value)) return 'it holds control characters, which a terminal would act on';
  if (DIRECTION.test(value)) return 'it holds characters that change the direction of the text';
  if (!value.isWellFormed()) return 'it is not valid Unicode text';
  if (value.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  return null;
}

/** Writes a value into its place. `hopeless` and `isEvaluated` must have been asked before. */
export function quoteFor(family: ShellFamily, context: FillContext, value: string): Quoted {
  const { place, delimiter } = context;
  if (delimiter !== null && value.includes('\n')) {
    return { reason: 'a newline could end the here-document' };
  }
  if (delimiter !== null && (delimiter.includes(value) || value.includes(delimiter))) {
    return { reason: `it could make up the word ${delimiter}, which ends the here-document` };
  }
  if (place.type === 'comment') return { text: value.replace(/[^\w.:/@%+=,-]/gu, '_') };
  if (place.type === 'closed') {
    if (place.plain.test(value) && PLAIN.test(value)) return { text: value };
    return { reason: `it stands ${place.where}, where it cannot be quoted` };
  }
  if (place.type === 'heredoc') {
    return { text: place.expands ? value.replace(/[\\$`]/g, '\\$&') : value };
  }
  if (family === 'powershell') return quotePowerShell(context, value);
  if (family === 'cmd') return quoteCmd(context, value);
  return quotePosix(family === 'fish', context, value);
}

function quotePosix(
  fish: boolean,
  { place, wordBefore, surroundings }: FillContext,
  value: string,
): Quoted {
  const nested = surroundings.length > 1 && /[!\n]/.test(value);
  if (!fish && (nested || (/[!^]/.test(value) && (wordBefore + value).includes('\n')))) {
    return { reason: 'an interactive bash looks for ! and ^ on every line, even in these quotes' };
  }
  const behindVariable = /\$\w+$/.test(wordBefore);
  const single = fish
    ? `'${value.replace(/[\\']/g, '\\$&')}'`
    : `'${value.replaceAll("'", "'\\''")}'`;
  if (place.type === 'single') return { text: single.slice(1, -1) };
  if (place.type === 'double') {
    if (PLAIN.test(value) && !behindVariable) return { text: value };
    // History expansion reads a `!` in double quotes, and a name would grow: close them for a while.
    if (value.includes('!') || behindVariable) return { text: `"${single}"` };
    return { text: value.replace(fish ? /[\\$"]/g : /[\\$"`]/g, '\\$&') };
  }
  // At the start of a word: `=cmd` of zsh, `A=b`, `%1`; between braces: `{a,b}`.
  const special = /^%|=/.test(value) || (value.includes(',') && wordBefore.includes('{'));
  return { text: PLAIN.test(value) && !special && !behindVariable ? value : single };
}

function quotePowerShell({ place, wordBefore, wholeWord }: FillContext, value: string): Quoted {
  if (value.includes('"')) return { reason: 'PowerShell may drop its double quotes' };
  if (value.endsWith('\\')) return { reason: 'PowerShell may misread the backslash at its end' };
  const single = value.replace(/['‘’‚‛]/g, '$&$&');
  if (place.type === 'single') return { text: single };
  if (place.type === 'double') return { text: value.replace(/[`$“”„]/g, '`$&') };
  const assigned = wordBefore.includes('=') && !wordBefore.startsWith('-');
  if (wholeWord || assigned) return { text: `'${single}'` };
  if (/^[\w./:-]+$/.test(value)) return { text: value };
  return { reason: 'it is part of a word, where PowerShell has no quotes for it' };
}

function quoteCmd({ place, wordBefore, surroundings }: FillContext, value: string): Quoted {
  if (/["%!\n]/.test(value)) return { reason: 'cmd.exe has no quoting for ", %, ! and newlines' };
  if (value.endsWith('\\')) return { reason: 'the backslash at its end would undo the quote' };
  if (/^"?$/.test(wordBefore) && value.startsWith('/')) {
    return { reason: 'it begins with /, so it would be read as an option' };
  }
  if (place.type === 'double') return { text: value };
  if (/^[\w.:/@+-]+$/.test(value)) return { text: value };
  const [own] = surroundings;
  const name = own?.command.words[0]?.toLowerCase() ?? '';
  if (name === 'set' || name === 'echo') return { reason: `${name} would keep the quotes` };
  return { text: `"${value}"` };
}
