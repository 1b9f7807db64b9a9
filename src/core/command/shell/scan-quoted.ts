import type { DroppedLines } from './dropped-lines.ts';
import type { FillContext, Place, SimpleCommand, Slot, Surrounding } from './fill-context.ts';

/** Levels that are read, more than people write. */
const MAX_DEPTH = 40;
/** In a longer word, the reader ignores the text before a slot. */
const MAX_WORD = 4096;

/** The state of reading one piece of shell code; `i` is the next character. */
export interface Scan {
  readonly code: string;
  readonly fish: boolean;
  /** `&>` is the `&` that ends a command and a `>`. */
  readonly ampersandEnds: boolean;
  readonly slotEnds: ReadonlyMap<number, number>;
  readonly contexts: Map<number, FillContext>;
  readonly commands: SimpleCommand[];
  readonly lines: DroppedLines;
  i: number;
  understood: boolean;
  /** A here-document has been announced and not yet read: a newline inside quotes is too rare. */
  awaitsHereDocument: boolean;
  /** How many brackets are open. */
  depth: number;
}

/** The word or text that receives the slots found next. */
export interface SlotReceiver {
  wordStart: number;
  surroundings: readonly Surrounding[];
  /** Set where the value is part of what the command reads. */
  input: Slot | null;
  /** Set where the word is the name of a file. */
  target: FillContext['target'];
  /** Receives each context, so that the rest of the word can complete it. */
  onSlot(context: FillContext, slot: Slot): void;
}

/** Enters a level of nesting; if it is too deep, the reader skips the rest of the code. */
export function descend(scan: Scan): boolean {
  if (scan.depth < MAX_DEPTH) {
    scan.depth += 1;
    return true;
  }
  scan.understood = false;
  scan.i = scan.code.length;
  return false;
}

export function addSlot(scan: Scan, receiver: SlotReceiver, type: Place): void {
  const start = scan.i;
  const end = scan.slotEnds.get(start) ?? start + 1;
  const isLong = start - receiver.wordStart > MAX_WORD;
  const wordBefore = isLong ? '' : scan.code.slice(receiver.wordStart, start);
  const context: FillContext = {
    place: refine(scan.code, start, type, wordBefore),
    start,
    end,
    certain: scan.understood && !isLong && !scan.lines.restartsBefore(start),
    wordBefore,
    wholeWord: false,
    input: receiver.input,
    target: receiver.target,
    surroundings: receiver.surroundings,
  };
  scan.contexts.set(start, context);
  receiver.onSlot(context, { start, end });
  scan.i = end;
}

/** A `$` before the value, or a subscript around it, gives even plain text a meaning. */
function refine(code: string, start: number, type: Place, wordBefore: string) {
  const ahead = code.slice(Math.max(0, start - 100), start);
  const expands = type === 'word' || type === 'double' || type === 'heredoc';
  if (expands && /(?<![\\$])(?:\\\\|\$\$)*\$$/.test(ahead)) return 'name';
  if (type === 'word' && /^\w+\+?=\(/.test(wordBefore)) return 'name';
  if (type === 'word' && /^\w+\[[^\]]*$/.test(wordBefore)) return 'arithmetic';
  return type;
}

/** Reads `'...'` from its opening quote. */
export function readSingleQuoted(scan: Scan, receiver: SlotReceiver): void {
  scan.i += 1;
  while (scan.i < scan.code.length) {
    const char = scan.code[scan.i];
    if (scan.slotEnds.has(scan.i)) addSlot(scan, receiver, 'single');
    else if (char === "'") break;
    else scan.i += scan.fish && char === '\\' ? 2 : 1;
    if (char === '\n' && scan.awaitsHereDocument) scan.understood = false;
  }
  endQuote(scan);
}

/** Reads `$'...'` from its opening quote. An older sh reads a `$` and a plain `'...'`. */
export function readAnsiQuoted(scan: Scan, receiver: SlotReceiver): void {
  const start = scan.i;
  readClosed(scan, receiver, "'");
  if (scan.code.slice(start, scan.i).includes("\\'")) scan.understood = false;
}

/** Reads commands in backticks, in which quotes and backslashes have rules of their own. */
export function readBackticks(scan: Scan, receiver: SlotReceiver): void {
  const onSlot = (context: FillContext, slot: Slot) => {
    receiver.onSlot(context, slot);
    context.certain = false;
  };
  readClosed(scan, { ...receiver, onSlot }, '`');
}

function readClosed(scan: Scan, receiver: SlotReceiver, quote: string): void {
  scan.i += 1;
  while (scan.i < scan.code.length && (scan.slotEnds.has(scan.i) || scan.code[scan.i] !== quote)) {
    if (scan.slotEnds.has(scan.i)) addSlot(scan, receiver, 'closed');
    else scan.i += scan.code[scan.i] === '\\' ? 2 : 1;
  }
  endQuote(scan);
}

/** Operators that take a text after the name of a variable: a default, a prefix, a replacement. */
const TAKES_TEXT = /^\$\{[\w@*]+(?::?[-+?]|##?|%%?|\/[/#%]?)/;

/** Reads `${...}` from its `$`; quotes and commands in it are too rare to follow. */
export function readParameter(scan: Scan, receiver: SlotReceiver): void {
  const begin = scan.code.slice(scan.i, scan.i + 100);
  const type = /^\$\{[!#]?</.test(begin) ? 'name' : 'arithmetic';
  readBalanced(scan, receiver, TAKES_TEXT.test(begin) ? 'closed' : type, '{', '}', 2);
}

/** Reads `((...))` or `$((...))` from its first bracket. */
export function readArithmetic(scan: Scan, receiver: SlotReceiver): void {
  const closed = readBalanced(scan, receiver, 'arithmetic', '(', ')', 0);
  if (closed && !scan.code.startsWith('))', scan.i - 2)) scan.understood = false;
}

function readBalanced(
  scan: Scan,
  receiver: SlotReceiver,
  type: Place,
  open: string,
  close: string,
  skip: number,
): boolean {
  scan.i += skip;
  let depth = skip === 0 ? 0 : 1;
  while (scan.i < scan.code.length) {
    const char = scan.code[scan.i] ?? '';
    if (scan.slotEnds.has(scan.i)) {
      addSlot(scan, receiver, type);
      continue;
    }
    if (/['"`\\]/.test(char) || scan.code.startsWith('$(', scan.i)) scan.understood = false;
    if (char === open) depth += 1;
    if (char === close) depth -= 1;
    scan.i += 1;
    if (depth === 0) return true;
    // A single closing bracket: `$((a) b)` is a subshell in a substitution.
    if (skip === 0 && depth === 1 && char === close && scan.code[scan.i] !== close) {
      scan.understood = false;
    }
  }
  scan.understood = false;
  return false;
}

function endQuote(scan: Scan): void {
  if (scan.i >= scan.code.length) scan.understood = false;
  scan.i += 1;
}
