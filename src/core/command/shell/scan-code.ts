import type { ScannedCode, Slot } from './fill-context.ts';
import { scanCmd } from './scan-cmd.ts';
import { scanPowerShell } from './scan-powershell.ts';
import { scanShell } from './scan-shell.ts';
import type { ShellFamily } from './shell.ts';

/** What a terminal shows ahead of a command. */
const PROMPT = /(^|\n)[ \t]*(?:[\w@:~.\\/ -]*)[$%#>❯][ \t]+/g;

/** Reads the places of slots, which are in order; null where code of the family is not read. */
export function scanCode(
  code: string,
  slots: readonly Slot[],
  { family, ampersandEnds }: { family: ShellFamily; ampersandEnds: boolean },
): ScannedCode | null {
  if (family === 'cmd') return scanCmd(code, slots);
  if (family === 'powershell') return scanPowerShell(code, slots);
  if (family === 'fish') return scanShell(code, slots, 'fish');
  if (family === 'other') return null;
  const bare =
    family === 'session' ? code.replace(PROMPT, (prompt) => prompt.replace(/[^\n]/g, ' ')) : code;
  return scanShell(bare, slots, 'posix', ampersandEnds);
}
