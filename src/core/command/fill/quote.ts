import type { Place } from '../shell/fill-context.ts';
import type { ShellFamily } from '../shell/shell.ts';

/** The text to write in place of the placeholder, or why there is none. */
export type Quoted = { text: string } | { reason: string };

/** Quotes a whole argument, bare or in the quotes of its place, for a shell. */
export function quoteWhole(family: ShellFamily, place: Place, value: string): Quoted {
  if (family === 'powershell') return quotePowerShell(place, value);
  if (family === 'cmd') return quoteCmd(place, value);
  return quotePosix(family === 'fish', place, value);
}

function quotePosix(fish: boolean, place: Place, value: string): Quoted {
  if (!fish && /[!^]/.test(value)) {
    return { reason: 'an interactive shell may expand ! and ^ even in quotes' };
  }
  if (place === 'double') {
    return { text: value.replace(fish ? /[\\$"]/g : /[\\$"`]/g, '\\$&') };
  }
  const quoted = fish ? value.replace(/[\\']/g, '\\$&') : value.replaceAll("'", "'\\''");
  return { text: place === 'single' ? quoted : `'${quoted}'` };
}

function quotePowerShell(place: Place, value: string): Quoted {
  if (value.includes('"')) return { reason: 'PowerShell may drop its double quotes' };
  if (value.endsWith('\\')) return { reason: 'PowerShell may misread the backslash at its end' };
  if (place === 'double') return { text: value.replace(/[`$“”„]/g, '`$&') };
  const single = value.replace(/['‘’‚‛]/g, '$&$&');
  return { text: place === 'single' ? single : `'${single}'` };
}

function quoteCmd(place: Place, value: string): Quoted {
  if (/["%!]/.test(value)) return { reason: 'cmd.exe has no quoting for ", % and !' };
  if (value.endsWith('\\')) return { reason: 'the backslash at its end would undo the quote' };
  if (value.startsWith('/'))
    return { reason: 'it begins with /, so the command would read it as an option' };
  return { text: place === 'double' ? value : `"${value}"` };
}
