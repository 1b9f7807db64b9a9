import type { Command, Placeholder } from '../model.ts';
import type { CommandDanger } from './command-danger.ts';
import type { Slot } from './shell/fill-context.ts';
import { readPrompts, type SessionLine } from './shell/session.ts';
import { shellFamily } from './shell/shell.ts';

/** A part of a terminal session: typed text or output. */
export interface RecordPart extends Slot {
  type: 'typed' | 'prompt' | 'output';
}

/** A block that shows prompts, and maybe output, with its commands. */
export interface TerminalRecord {
  /** The parts joined are the code; only the typed parts can run. */
  parts: RecordPart[];
  /** Whole lines, with their prompts. */
  commands: Slot[];
  /** The shell of the commands. */
  shell: string | null;
}

type Runnable = Pick<Command, 'code' | 'shell'> & {
  placeholders: readonly Pick<Placeholder, 'start' | 'end'>[];
};

/** Reads a block as a terminal session; null if it contains only typed text. */
export function readRecord({
  code,
  shell,
}: Pick<Runnable, 'code' | 'shell'>): TerminalRecord | null {
  const family = shellFamily(shell);
  if (family === 'other') return null;
  const lines = readPrompts(code, shell);
  if (lines === null) return null;
  const [first] = lines.filter(({ type }) => type !== 'blank' && type !== 'comment');
  // In a fence that names a script language, a later prompt is probably text.
  if (first === undefined || (family !== 'session' && first.type !== 'command')) return null;
  const groups = commandsOf(lines);
  const parts: RecordPart[] = [];
  const add = (type: RecordPart['type'], start: number, end: number): void => {
    if (start < end) parts.push({ type, start, end });
  };
  let at = 0;
  for (const [index, group] of groups.entries()) {
    const [{ start = 0 } = {}] = group;
    // A line break separates two typed commands.
    const lineBreak = index === 0 ? at : code.indexOf('\n', at) + 1;
    if (index > 0) {
      add('output', at, lineBreak - 1);
      add('typed', lineBreak - 1, lineBreak);
    }
    add('output', lineBreak, start);
    for (const [number, line] of group.entries()) {
      add('prompt', line.start, line.start + line.prompt);
      const next = group[number + 1];
      at = next?.start ?? line.end;
      add('typed', line.start + line.prompt, at);
    }
  }
  add('output', at, code.length);
  const commands = groups.map((group) => ({
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
  }));
  const prompt = parts.find(({ type }) => type === 'prompt') ?? { start: 0, end: 0 };
  return { parts, commands, shell: shellBehind(code.slice(prompt.start, prompt.end), shell) };
}

/** Each line with a prompt, with its continuation lines. */
function commandsOf(lines: readonly SessionLine[]): SessionLine[][] {
  const groups: SessionLine[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.type === 'command') groups.push([line]);
    else if (line.type === 'continuation' && isOpen) groups.at(-1)?.push(line);
    isOpen = line.type === 'command' || (isOpen && line.type === 'continuation');
  }
  return groups;
}

function shellBehind(prompt: string, shell: string | null): string | null {
  if (shellFamily(shell) !== 'session') return shell;
  if (/^\s*PS\b/.test(prompt)) return 'powershell';
  if (/^\s*[A-Za-z]:\\/.test(prompt)) return 'cmd';
  return /[$#%❯]\s*$/.test(prompt) && !/=#/.test(prompt) ? 'bash' : shell;
}

/** Maps an offset in the typed text to the block; null for output. */
function placeIn(parts: readonly RecordPart[], { start, end }: Slot): Slot | null {
  let length = 0;
  for (const part of parts) {
    if (part.type !== 'typed') continue;
    if (start >= part.start && end <= part.end) {
      const shift = length - part.start;
      return { start: start + shift, end: end + shift };
    }
    length += part.end - part.start;
  }
  return null;
}

/** A command as typed: without the prompts and output of a terminal session. */
export function typedCommand<C extends Runnable>(command: C): C {
  const record = readRecord(command);
  if (record === null) return command;
  const { parts, shell } = record;
  const placeholders = command.placeholders.flatMap((placeholder) => {
    const place = placeIn(parts, placeholder);
    return place === null ? [] : { ...placeholder, ...place };
  });
  return { ...command, code: typedText(command.code, parts), shell, placeholders };
}

function typedText(code: string, parts: readonly RecordPart[]): string {
  return parts
    .filter(({ type }) => type === 'typed')
    .map(({ start, end }) => code.slice(start, end))
    .join('');
}

/** The dangers by their places in the typed command; a danger across lines counts for all of them. */
export function typedDangers(
  command: Runnable,
  dangers: readonly CommandDanger[],
): readonly CommandDanger[] {
  const record = dangers.length === 0 ? null : readRecord(command);
  if (record === null) return dangers;
  const whole = { start: 0, end: typedText(command.code, record.parts).length };
  return dangers.map((danger) => ({ ...danger, ...(placeIn(record.parts, danger) ?? whole) }));
}
