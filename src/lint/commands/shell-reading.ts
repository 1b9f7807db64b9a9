import { type ShellFamily, shellFamily } from '../../core/match/shell.ts';
import type { Command } from '../../core/model.ts';
import { blankPlaceholders } from './blank.ts';
import { isEvidentlyShell } from './evident-shell.ts';
import { readSession } from './session.ts';

/** The code of a command as its shell would read it, every offset unchanged. */
export interface ShellReading {
  code: string;
  family: ShellFamily;
}

/** Blanks placeholders, prompts and output; null where the command is not evidently one for a shell. */
export function readAsShell(command: Command): ShellReading | null {
  const named = shellFamily(command.shell);
  if (named === 'other') return null;
  const blanked = blankPlaceholders(command);
  if (command.shell === null && !isEvidentlyShell(blanked)) return null;
  const session = readSession(blanked, command.shell);
  if (session === null) return { code: blanked, family: named === 'session' ? 'posix' : named };
  const lines = session.map(({ type, start, end, prompt }) => {
    const shown = type === 'output' ? 0 : prompt;
    const text = blanked.slice(start + shown, end);
    return ' '.repeat(shown) + (type === 'output' ? ' '.repeat(text.length) : text);
  });
  return { code: lines.join('\n'), family: named === 'session' ? 'posix' : named };
}
