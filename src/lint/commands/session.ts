import { isEvidentlyShell } from '../../core/command/evident-shell.ts';
import { knownPrograms } from '../../core/command/known-programs.ts';
import { readPrompts, type SessionLine, splitLines } from '../../core/command/shell/session.ts';
import { shellFamily } from '../../core/command/shell/shell.ts';

export type { SessionLine };

const ROOT_PROMPT = /^[ \t]*#[ \t]+(?=\S)/;
const BARE_PROMPT = /^[ \t]*>[ \t]+(?=\S)/;

/**
 * Reads code like `readPrompts`, and counts `# ` and `> ` as prompts too if every line has them
 * before what is clearly a command.
 */
export function readSession(code: string, shell: string | null): SessionLine[] | null {
  const session = readPrompts(code, shell);
  if (session === null) return uncertainPrompts(code, shell);
  return mixesPrompts(session, code, shell) ? session.map(typed) : session;
}

/**
 * Whether the lines without a prompt in a block of a shell are commands too: most of them evidently.
 */
function mixesPrompts(
  session: readonly SessionLine[],
  code: string,
  shell: string | null,
): boolean {
  if (shell === null || shellFamily(shell) !== 'posix') return false;
  const output = session.filter(({ type }) => type === 'output');
  const evident = output.filter(({ start, end }) => begins(code.slice(start, end)));
  return output.length > 0 && evident.length * 2 >= output.length;
}

function begins(line: string): boolean {
  const [, program = ''] = /^[ \t]*(?:sudo )?([a-z][\w.-]*)(?=[ \t]+[^\s:=])/.exec(line) ?? [];
  return knownPrograms.has(program);
}

function typed(line: SessionLine): SessionLine {
  return line.type === 'output' ? { ...line, type: 'command' } : line;
}

/** A path alone is the target of a redirection. */
function isEvidentCommand(text: string): boolean {
  return !/^[\w.~-]*\/\S*$/.test(text.trim()) && isEvidentlyShell(text);
}

function uncertainPrompts(code: string, shell: string | null): SessionLine[] | null {
  if (!/[#>]/.test(code)) return null;
  const family = shellFamily(shell);
  if (family !== 'posix' && family !== 'session' && family !== 'fish') return null;
  const lines = splitLines(code);
  for (const kind of [ROOT_PROMPT, BARE_PROMPT]) {
    const session: SessionLine[] = [];
    for (const { text, start } of lines) {
      const prompt = kind.exec(text)?.[0].length ?? 0;
      const line = { start, end: start + text.length, prompt };
      const previous = lines[session.length - 1]?.text ?? '';
      if (text.trim() === '') session.push({ type: 'blank', ...line });
      else if (prompt > 0 && isEvidentCommand(text.slice(prompt))) {
        session.push({ type: 'command', ...line });
      } else if (prompt === 0 && /\\$/.test(previous)) {
        session.push({ type: 'continuation', ...line });
      } else break;
    }
    const isWhole = session.length === lines.length;
    if (isWhole && session.some(({ prompt }) => prompt > 0)) return session;
  }
  return null;
}
