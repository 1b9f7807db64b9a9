import { wordList } from '../../text/word-list.ts';
import { CLOSING_WORDS, CompoundCommands, needsCompound } from './compound-commands.ts';
import {
  emptyCommand,
  type FillContext,
  type SimpleCommand,
  type Slot,
  type Surrounding,
} from './fill-context.ts';
import type { Scan, SlotReceiver } from './scan-quoted.ts';

/** Words after which a command begins, or which run the command that follows them. */
const LEADING_WORDS = new Set(
  wordList(`
    ! { if then else elif do while until time coproc and or not begin command builtin exec
    nohup sudo env
  `),
);
/** Behind these a reserved word such as `while` is the name of a command. */
const WRAPPERS = new Set(['command', 'builtin', 'exec', 'nohup', 'sudo', 'env']);
/** Commands with a syntax of their own, about which shells do not agree. */
const OWN_SYNTAX = new Set(['case', 'select', 'repeat', 'foreach', 'function', 'coproc', '[[']);
/** An unset variable leaves no word, so the next word becomes the command. */
const MAY_VANISH = /^(?:\$\w+|\$\{[^}]*\}|\$\(.*\)|`.*`)+$/s;

export const ASSIGNMENT = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;

interface Word extends SlotReceiver {
  slots: { context: FillContext; slot: Slot }[];
  /** A file to redirect to, or a here-string; not a word of the command. */
  isTarget: boolean;
}

/** Commands up to a closing bracket, or to the end. */
export interface Frame {
  nested: boolean;
  outer: readonly Surrounding[];
  compounds: CompoundCommands;
  pipeline: SimpleCommand[];
  command: SimpleCommand;
  word: Word | null;
  /** Set by a redirection whose target is the next word. */
  target: 'none' | 'read' | 'written' | 'input';
}

/** `outer` is the code around the brackets; null for the whole code. */
export function openFrame(
  scan: Scan,
  outer: readonly Surrounding[] | null,
  firstWords: readonly string[],
): Frame {
  const command = emptyCommand(firstWords);
  scan.commands.push(command);
  const nested = outer !== null;
  return {
    nested,
    outer: outer ?? [],
    compounds: new CompoundCommands(),
    pipeline: [command],
    command,
    word: null,
    target: 'none',
  };
}

/** The current word, or a new one. */
export function wordOf(scan: Scan, frame: Frame): Word {
  if (frame.word) return frame.word;
  const slots: Word['slots'] = [];
  frame.word = {
    wordStart: scan.i,
    surroundings: surroundingsOf(frame),
    input: frame.target === 'input' ? { start: scan.i, end: scan.i } : null,
    target: frame.target === 'written' || frame.target === 'read' ? frame.target : null,
    isTarget: frame.target !== 'none',
    slots,
    onSlot: (context, slot) => slots.push({ context, slot }),
  };
  frame.target = 'none';
  return frame.word;
}

export function endWord(scan: Scan, frame: Frame): void {
  const { word, command } = frame;
  if (!word) return;
  frame.word = null;
  const raw = scan.code.slice(word.wordStart, scan.i);
  const bare = /^(["']).*\1$/s.test(raw) ? raw.slice(1, -1) : raw;
  for (const { context, slot } of word.slots) {
    context.wholeWord = bare === scan.code.slice(slot.start, slot.end);
  }
  if (word.input !== null) word.input.end = scan.i;
  if (word.isTarget) return;
  const text = raw.replace(/['"\\]/g, '');
  command.every.push({ text, start: word.wordStart, end: scan.i });
  if (raw === '}' || CLOSING_WORDS.has(command.words[0] ?? '') || command.words[0] === '((') {
    if (command.words.length > 0) suspect(scan, word.wordStart);
  }
  if (command.words.length > 0 || isCommandName(scan, frame, raw)) {
    command.words.push(text);
  }
}

/** Whether the first word of a command is its name, so that those after it are arguments. */
function isCommandName(scan: Scan, frame: Frame, raw: string): boolean {
  if (ASSIGNMENT.test(raw)) return false;
  const ahead = frame.command.every.at(-2)?.text ?? '';
  const isReserved = !WRAPPERS.has(ahead) && !ASSIGNMENT.test(ahead);
  if (!scan.fish && !frame.compounds.read(raw, isReserved)) scan.understood = false;
  const { start } = frame.command.every.at(-1) ?? { start: scan.i };
  if (needsCompound(raw)) scan.lines.closeCompound(start);
  const isMisplaced =
    ahead === '((' ||
    (raw === '!' && /^(?:!|time|coproc)$/.test(ahead)) ||
    (needsCompound(raw) && LEADING_WORDS.has(ahead));
  if (isMisplaced || OWN_SYNTAX.has(raw)) suspect(scan, start);
  // A slot in the name of a variable: `X_<name>=1`.
  if (ASSIGNMENT.test(raw.replace(/[<{][^=]*[>}]/g, 'x'))) return false;
  // The command may stand in the default of a variable: `${RUN:-eval} ...`.
  if (/\$\{\w+[^\w}]/.test(raw)) scan.understood = false;
  if (LEADING_WORDS.has(raw) || MAY_VANISH.test(raw)) return false;
  // The reader would take the brackets of its patterns for the end.
  if (raw === 'case' && frame.nested) scan.understood = false;
  return true;
}

/** Notes that some shell may refuse what stands at `at`. */
export function suspect(scan: Scan, at: number): void {
  // At its prompt, fish reads all lines of a command before it refuses one.
  if (!scan.fish) scan.lines.suspect(at);
}

/** Whether the current command has nothing to run. */
export function isEmpty({ command, word }: Frame): boolean {
  const last = command.every.at(-1)?.text;
  return word === null && (last === undefined || LEADING_WORDS.has(last));
}

export function startPipeline(scan: Scan, frame: Frame): void {
  endWord(scan, frame);
  frame.pipeline = [];
  startCommand(scan, frame);
}

/** The next command of the pipeline. */
export function startCommand(scan: Scan, frame: Frame): void {
  const [first, name, word] = frame.command.every;
  const isLoop = /^[A-Za-z_]\w*$/.test(name?.text ?? '') && (word?.text ?? 'in') === 'in';
  const lacksTarget = frame.target !== 'none' && frame.word === null;
  if (lacksTarget || (first?.text === 'for' && !isLoop)) suspect(scan, first?.start ?? scan.i);
  frame.command = emptyCommand();
  frame.pipeline.push(frame.command);
  scan.commands.push(frame.command);
}

export function surroundingsOf(frame: Frame): Surrounding[] {
  const { command, pipeline, outer } = frame;
  return [{ command, pipeline, position: command.every.length }, ...outer];
}
