import { takesData } from '../programs/program-table.ts';
import type { FillContext, SimpleCommand } from '../shell/fill-context.ts';
import type { ShellFamily } from '../shell/shell.ts';
import type { PlaceKind } from './fill-place.ts';
import { isRunningKey, type WordRole } from './word-roles.ts';

/**
 * The value of a variable, before a command or alone, with its `$` in PowerShell. The address of a
 * database is not a script either.
 */
const NO_PROGRAM = /^mongodb(?:\+srv)?:\/\/|^(?:[A-Za-z_]\w*(?:\[[^\]]*\])?|\$(?:\w+:)?\w+)\+?=/;
const COMPARES = /^-(?:eq|ne|lt|le|gt|ge)$/;
/** The key of a setting that runs its value: `--checkpoint-action=exec=`, `EXEC:`. */
const RUNS_VALUE =
  /[=,](?:exec|command|cmd|shell|program|system)[=:]$|^-(?:javaagent|agentpath):$|exec\.\w+=$/i;
/** In a quoted argument of an unknown program, a command may follow these. */
const NEXT_COMMAND = /(?:;|&&|\|\||\||`|\$\()\s*$/;

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
  if (RUNS_VALUE.test(bare) || (/^-[oc]$/.test(before) && isRunningKey(bare))) return 'program';
  if (role === 'variable-name') {
    // The value of a `declare -n` is a name as well.
    if (!bare.includes('=') || every.slice(1, 4).some(({ text }) => /^-\w*n/.test(text)))
      return role;
  }
  if (role === 'arithmetic') return role;
  const isTest = /^(?:\[\[?|test)$/.test(every[0]?.text ?? '');
  if (isTest && (COMPARES.test(before) || COMPARES.test(after))) return 'arithmetic';
  if (/^--?$/.test(bare) || (family === 'cmd' && /^\/\/?$/.test(bare))) return 'option-name';
  const mayRun = bare !== '' && NEXT_COMMAND.test(bare);
  return mayRun && !every.some(({ text }) => takesData(text)) ? 'program' : null;
}
