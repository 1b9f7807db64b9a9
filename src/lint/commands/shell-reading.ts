import { isEvidentlyShell } from '../../core/command/evident-shell.ts';
import { type ShellFamily, shellFamily } from '../../core/command/shell/shell.ts';
import { rememberOf } from '../../core/memoize.ts';
import type { Command } from '../../core/model.ts';
import { blankPlaceholders } from './blank.ts';
import { readSession, type SessionLine } from './session.ts';

/** The code of a command as its shell reads it, with unchanged offsets. */
export interface ShellReading {
  code: string;
  family: ShellFamily;
}

/**
 * Blanks placeholders, prompts and output. Null if the command is not certainly for a shell: a
 * block without a language, or a session without prompts, must be clearly shell code.
 */
export const readAsShell = rememberOf(
  (command: Pick<Command, 'code' | 'shell' | 'placeholders'>): ShellReading | null => {
    const named = shellFamily(command.shell);
    if (named === 'other') return null;
    const blanked = blankPlaceholders(command);
    const session = readSession(blanked, command.shell);
    const family = named === 'session' ? 'posix' : named;
    if (session !== null) return readRecord(blanked, session, family);
    const isCertain = command.shell !== null && named !== 'session';
    return isCertain || isEvidentlyShell(blanked) ? { code: blanked, family } : null;
  },
);

function readRecord(
  code: string,
  session: readonly SessionLine[],
  family: ShellFamily,
): ShellReading {
  const lines = session.map(({ type, start, end, prompt }) => {
    const line = code.slice(start, end);
    if (type === 'output') return ' '.repeat(line.length);
    // The author may mean the prompt of root, but the shell reads a comment.
    const isComment = line.trimStart().startsWith('#');
    return isComment ? line : ' '.repeat(prompt) + line.slice(prompt);
  });
  const first = session.find(({ prompt }) => prompt > 0);
  const prompt = code.slice(first?.start, (first?.start ?? 0) + (first?.prompt ?? 0)).trim();
  const shown = /^PS\b/.test(prompt) ? 'powershell' : /^[A-Za-z]:/.test(prompt) ? 'cmd' : family;
  return { code: lines.join('\n'), family: shown };
}
