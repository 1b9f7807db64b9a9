import { fetchesCode } from '../programs/fetching-programs.ts';
import { programName, takesData } from '../programs/program-table.ts';
import type { FillContext, SimpleCommand } from '../shell/fill-context.ts';
import type { ShellFamily } from '../shell/shell.ts';
import type { PlaceKind } from './fill-place.ts';
import { sedPlaceBehind } from './sed-script.ts';
import { isRunningKey, type WordRole } from './word-roles.ts';

/**
 * The value of a variable, before a command or alone, with its `$` in PowerShell. The address of a
 * database is not a script either.
 */
const NO_PROGRAM = /^mongodb(?:\+srv)?:\/\/|^(?:[A-Za-z_]\w*(?:\[[^\]]*\])?|\$(?:\w+:)?\w+)\+?=/;
const COMPARES = /^-(?:eq|ne|lt|le|gt|ge)$/;
/** The key of a setting that runs its value: `--checkpoint-action=exec=`, `EXEC:`. */
const RUNS_VALUE =
  /[=,](?:exec|command|cmd|shell|program|system)[=:]$|^-(?:javaagent|agentpath):$|exec\.\w+=$|^auto_(?:pre|ap)pend_file=$|^(?:commands?|cmd)=$|(?:^|\b)(?:zend_)?extension=$/i;
/** In a quoted argument of an unknown program, a command may follow these. */
const NEXT_COMMAND = /(?:;|&&|\|\||\||`|\$\()\s*$/;

/** The longest script of sed that is read, and how far a pattern in another language may begin. */
const MOST_SED = 1_000;
const REACH = 200;
/** The text up to a place in a pattern or in what replaces it, after the delimiter: `s/a/`, `/a`. */
const IN_SUBSTITUTION =
  /(?:^|[\s;({}[,=~!&|\d$/])(?:s|y|tr)([^\w\s])(?:(?:(?!\1).)*\1)?(?:(?!\1).)*$/s;
const IN_SLASHES = /(?:^|[\s;({}[,=~!&|\d$])(?:m|qr)?(\/)[^/]*$/;

/** The kind of a place in code of another language, behind `code`; null for data. */
function codeKind(code: string): PlaceKind | null {
  const ahead = code.slice(-REACH);
  const [, delimiter] = IN_SUBSTITUTION.exec(ahead) ?? IN_SLASHES.exec(ahead) ?? [];
  if (delimiter !== undefined) return delimitedKind(delimiter);
  return code.trim() === '' ? 'code' : null;
}

function sedKind(script: string): PlaceKind | null {
  const place = script.length > MOST_SED ? null : sedPlaceBehind(script);
  if (place === null) return 'intricate';
  if (typeof place === 'object') return delimitedKind(place.delimiter);
  return place === 'text' ? null : `sed-${place}`;
}

/** Only a plain delimiter can be in a plain value. */
function delimitedKind(delimiter: string): PlaceKind | null {
  return /[\w/:@%+,.-]/.test(delimiter) ? 'pattern' : null;
}

/** The kind of a place in a word of a command, of which `roles` are the words; null for data. */
export function wordKind(
  { surroundings, wordBefore }: FillContext,
  { every }: SimpleCommand,
  roles: readonly (WordRole | undefined)[],
  family: ShellFamily,
): PlaceKind | null {
  const position = surroundings[0]?.position ?? 0;
  const role = roles[position];
  const bare = wordBefore.replace(/["'\\]/g, '');
  const [before = '', after = ''] = [every[position - 1]?.text, every[position + 1]?.text];
  if (role === 'program' && !NO_PROGRAM.test(bare)) return 'program';
  if (RUNS_VALUE.test(bare) || (/^-[oc]$/i.test(before) && isRunningKey(bare))) return 'program';
  if (role === 'variable-name') {
    // The value of a `declare -n` is a name as well.
    if (!bare.includes('=') || every.slice(1, 4).some(({ text }) => /^-\w*n/.test(text)))
      return role;
  }
  if (role === 'arithmetic') return role;
  if (role === 'code') {
    const isSed = every.some(({ text }) => /^g?sed$/.test(programName(text)));
    const code = bare.replace(/^--?[\w-]+=|^-[A-Za-z](?=.)/, '');
    const kind = isSed ? sedKind(code) : codeKind(code);
    if (kind !== null) return kind;
  }
  const isTest = /^(?:\[\[?|test)$/.test(every[0]?.text ?? '');
  if (isTest && (COMPARES.test(before) || COMPARES.test(after))) return 'arithmetic';
  if (/^--?$/.test(bare) || (family === 'cmd' && /^\/\/?$/.test(bare))) return 'option-name';
  const mayRun = bare !== '' && NEXT_COMMAND.test(bare);
  if (mayRun && !every.some(({ text }) => takesData(text))) return 'program';
  const begins = bare === '' || /[=@]$/.test(bare);
  return begins && fetchesCode(every.slice(0, position).map(({ text }) => text)) ? 'origin' : null;
}
