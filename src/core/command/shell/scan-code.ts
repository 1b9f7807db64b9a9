import type { ScannedCode, Slot } from './fill-context.ts';
import { scanCmd } from './scan-cmd.ts';
import { scanPowerShell } from './scan-powershell.ts';
import { scanShell } from './scan-shell.ts';
import type { ShellFamily } from './shell.ts';

/** A prompt. */
const PROMPT = /(^|\n)[ \t]*(?:[\w@:~.\\/ -]*)[$%#>❯][ \t]+/g;

/** Reads the contexts of slots, which are in order; null if there is no reader for the shell family. */
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
