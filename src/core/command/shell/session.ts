import { isOpen } from './open-end.ts';
import { type ShellFamily, shellFamily } from './shell.ts';

/** A line of a block that shows prompts. Offsets are UTF-16, into the code. */
export interface SessionLine {
  type: 'command' | 'continuation' | 'comment' | 'output' | 'blank';
  start: number;
  /** The offset after the last character, before the line ending. */
  end: number;
  /** Length of the prompt with the blanks around it; 0 without a prompt. */
  prompt: number;
}

const USER = String.raw`(?:\([\w.-]+\) ?)?\[?[\w.-]+@[\w.-]+(?:[: ~/][^\]$#%>\n]*)?\]?`;
const POSIX_PROMPT = new RegExp(
  String.raw`^[ \t]*(?:(?:(?:${USER}|(?:ba|da|k|z)?sh-[\d.]+|\([\w.-]+\)\)?) ?)?[$]>?|${USER} ?[#%>]|(?:ba|da|k|z)?sh-[\d.]+#|(?:\([\w.-]+\) ?)?[%❯])[ \t]+(?=\S)`,
);
const WINDOWS_PROMPT = /^[ \t]*(?:PS(?: [^>\n]*)?|[A-Za-z]:\\[^<>|"\n]*)>[ \t]*(?=\S)/;
const CONSOLE_PROMPT =
  /^[ \t]*(?:(?:mysql|MariaDB \[[^\]\n]*\]|sqlite|cqlsh(?::\w+)?|mongos?|test|redis[\w .:-]*|\d+(?:\.\d+){3}:\d+)>|\w+=[#>]|>>>|irb\([^)\n]*\)[\d:]*>|\[\d+\] pry\([^)\n]*\)>)[ \t]+(?=\S)/;
const SECONDARY_PROMPT = /^[ \t]*>(?: |$)/;
/** Every prompt above contains one of these. */
const PROMPT_END = /[$#%>❯]/;
const INCOMPLETE = /(?:\||&&|\bdo|\bthen|\belse|\bcase\b.*\bin|\{|\()[ \t]*$/;
/** Words that open a compound command, and those that close one. */
const COMPOUND = /(?<=^|[;&|({\s])(?:do|done|if|fi|case|esac|\{|\})(?=$|[;&|)}\s])/g;
/** A loop or condition whose body may begin on a line of its own. */
const LOOP = /(?:^|[|;&])[ \t]*(?:for|while|until|if|select)\b/;
const BODY = /^[ \t]*(?:do|then)\b/;
const CLOSING = /^(?:done|fi|esac|\})$/;
/** The reader follows a command for this many lines. */
const MAX_LINES = 200;

/**
 * Reads code as a terminal session: lines with a command after a prompt, continuation lines and
 * output. Null if no line has a prompt. `# ` and `> ` have other meanings and do not count as
 * prompts.
 */
export function readPrompts(code: string, shell: string | null): SessionLine[] | null {
  if (!PROMPT_END.test(code)) return null;
  const lines = splitLines(code);
  const family = shellFamily(shell);
  const prompts = certainPrompts(lines, family);
  if (prompts.every((length) => length === 0)) return null;
  const session: SessionLine[] = [];
  let hasPrompt = false;
  let hasOpenCommand = false;
  for (let index = 0; index < lines.length; index += 1) {
    const prompt = prompts[index] ?? 0;
    hasPrompt ||= prompt > 0;
    const text = lines[index]?.text ?? '';
    const type = prompt > 0 ? 'command' : typeWithoutPrompt(text);
    session.push(sessionLine(lines[index], type, prompt));
    // A line without a prompt after a prompt is output, in which an apostrophe has no meaning.
    if (prompt === 0 && hasPrompt) continue;
    // After a command without an end, quotes and brackets tell no ends.
    if (family === 'other' || hasOpenCommand) continue;
    const more = continuation(lines.slice(index, index + MAX_LINES), prompt);
    if (more === null) {
      hasOpenCommand = true;
      continue;
    }
    for (const line of lines.slice(index + 1, index + 1 + more)) {
      const secondary = prompt > 0 ? (SECONDARY_PROMPT.exec(line.text)?.[0].length ?? 0) : 0;
      session.push(sessionLine(line, 'continuation', secondary));
    }
    index += more;
  }
  return hasPrompt ? session : null;
}

function typeWithoutPrompt(text: string): SessionLine['type'] {
  if (text.trim() === '') return 'blank';
  return /^[ \t]*#/.test(text) ? 'comment' : 'output';
}

function sessionLine(
  line: Line | undefined,
  type: SessionLine['type'],
  prompt: number,
): SessionLine {
  const start = line?.start ?? 0;
  return { type, start, end: start + (line?.text.length ?? 0), prompt };
}

interface Line {
  text: string;
  start: number;
}

export function splitLines(code: string): Line[] {
  let start = 0;
  return code.split('\n').map((raw) => {
    const line = { text: raw.replace(/\r$/, ''), start };
    start += raw.length + 1;
    return line;
  });
}

function certainPrompts(lines: readonly Line[], family: ShellFamily): number[] {
  const kinds =
    family === 'other'
      ? [CONSOLE_PROMPT]
      : family === 'posix' || family === 'fish'
        ? [POSIX_PROMPT, WINDOWS_PROMPT]
        : family === 'session'
          ? [POSIX_PROMPT, WINDOWS_PROMPT, CONSOLE_PROMPT]
          : [WINDOWS_PROMPT];
  return lines.map(({ text }) =>
    Math.max(...kinds.map((kind) => kind.exec(text)?.[0].length ?? 0)),
  );
}

/** The number of lines after the first that belong to its command; null if it has no end in them. */
function continuation(lines: readonly Line[], prompt: number): number | null {
  const texts = lines.map(({ text }, index) => (index === 0 ? text.slice(prompt) : text));
  const [first = '', ...others] = texts;
  const secondary = others.findIndex((text) => !SECONDARY_PROMPT.test(text));
  const shown = secondary === -1 ? others.length : secondary;
  if (prompt > 0 && shown > 0) return isOpen(first) || INCOMPLETE.test(first) ? shown : 0;
  const end = texts.findIndex((_text, index) => !isOpen(texts.slice(0, index + 1).join('\n')));
  if (end === -1 || prompt === 0) return end === -1 ? null : end;
  const isOpened = LOOP.test(first) && BODY.test(texts[end + 1] ?? '');
  if (!isOpened && (end !== 0 || !INCOMPLETE.test(first))) return end;
  return compoundEnd(texts, isOpened ? end + 1 : 0) ?? end;
}

/**
 * The number of lines after the first up to the end of the loop or condition that it opens, which is
 * not before the line `from`.
 */
function compoundEnd(texts: readonly string[], from: number): number | null {
  let depth = 0;
  for (const [index, text] of texts.entries()) {
    const bare = text.replace(/'[^']*'|"[^"]*"|(?:^|\s)#.*/g, ' ');
    for (const [word] of bare.matchAll(COMPOUND)) depth += CLOSING.test(word) ? -1 : 1;
    if (index >= from && depth <= 0 && !INCOMPLETE.test(text)) return index;
  }
  return null;
}
