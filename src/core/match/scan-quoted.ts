import {
  type FillContext,
  NOTHING,
  PLAIN,
  type Place,
  type SimpleCommand,
  type Slot,
  type Surrounding,
} from './fill-context.ts';
import { beginsCommand } from './wrapped-command.ts';

/** The state of reading one piece of shell code; `i` is the next character. */
export interface Scan {
  readonly code: string;
  readonly fish: boolean;
  readonly slotEnds: ReadonlyMap<number, number>;
  readonly contexts: Map<number, FillContext>;
  readonly commands: SimpleCommand[];
  i: number;
  understood: boolean;
  /** A here-document has been announced and not yet read: a newline inside quotes is too rare. */
  awaitsHereDocument: boolean;
  /** Set while the body of a here-document is read. */
  delimiter: string | null;
}

/** Who takes the values found next. */
export interface Taker {
  wordStart: number;
  surroundings: readonly Surrounding[];
  isInput: boolean;
  /** Told of each context, so that what follows in the word can complete it. */
  onSlot(context: FillContext, slot: Slot): void;
}

export function addSlot(scan: Scan, taker: Taker, place: Place): void {
  const start = scan.i;
  const end = scan.slotEnds.get(start) ?? start + 1;
  const context: FillContext = {
    place: refine(scan.code, start, place, scan.code.slice(taker.wordStart, start)),
    wordBefore: scan.code.slice(taker.wordStart, start),
    previousWord: taker.surroundings[0]?.command.words.at(-1) ?? '',
    wordIndex: taker.surroundings[0]?.command.words.length ?? 0,
    wholeWord: false,
    isCommandName: false,
    isInput: taker.isInput,
    delimiter: scan.delimiter,
    surroundings: taker.surroundings,
  };
  scan.contexts.set(start, context);
  taker.onSlot(context, { start, end });
  scan.i = end;
}

/** A `$` ahead of the value, or a subscript around it, gives a meaning even to quotes. */
function refine(code: string, start: number, place: Place, wordBefore: string): Place {
  const ahead = code.slice(Math.max(0, start - 100), start);
  const expands = place.type === 'word' || place.type === 'double' || isExpanding(place);
  if (expands && /(?<!\\)(?:\\\\)*\$$/.test(ahead)) {
    return { type: 'closed', plain: NOTHING, where: 'right behind a $' };
  }
  if (isExpanding(place) && /\$\w+$/.test(ahead)) {
    return { type: 'closed', plain: NOTHING, where: 'right behind the name of a variable' };
  }
  if (place.type === 'word' && /^\w+\+?=\(/.test(wordBefore)) {
    return { type: 'closed', plain: NOTHING, where: 'right behind an array' };
  }
  if (place.type === 'word' && /^\w+\[[^\]]*$/.test(wordBefore)) {
    return { type: 'closed', plain: /^\d+$/, where: 'in a subscript' };
  }
  return place;
}

function isExpanding(place: Place): boolean {
  return place.type === 'heredoc' && place.expands;
}

/** Reads `'...'` from its opening quote on. */
export function readSingleQuoted(scan: Scan, taker: Taker): void {
  scan.i += 1;
  while (scan.i < scan.code.length) {
    const char = scan.code[scan.i];
    if (scan.slotEnds.has(scan.i)) addSlot(scan, taker, { type: 'single' });
    else if (char === "'") break;
    else scan.i += scan.fish && char === '\\' ? 2 : 1;
    if (char === '\n' && scan.awaitsHereDocument) scan.understood = false;
  }
  endQuote(scan);
}

/** Reads `$'...'` from its opening quote on. To an older sh it is a `$` and a plain `'...'`. */
export function readAnsiQuoted(scan: Scan, taker: Taker): void {
  const start = scan.i;
  readClosed(scan, taker, { type: 'closed', plain: PLAIN, where: "inside $'...'" }, "'");
  if (scan.code.slice(start, scan.i).includes("\\'")) scan.understood = false;
}

/** Reads commands in backticks, in which quotes and backslashes have rules of their own. */
export function readBackticks(scan: Scan, taker: Taker): void {
  const place: Place = { type: 'closed', plain: /^[\w./@:+-]+$/, where: 'inside backticks' };
  const onSlot = (context: FillContext, slot: Slot) => {
    taker.onSlot(context, slot);
    context.isCommandName = beginsCommand(scan.code.slice(0, slot.start));
    context.wordBefore = '';
  };
  readClosed(scan, { ...taker, onSlot }, place, '`');
}

function readClosed(scan: Scan, taker: Taker, place: Place, quote: string): void {
  scan.i += 1;
  while (scan.i < scan.code.length && (scan.slotEnds.has(scan.i) || scan.code[scan.i] !== quote)) {
    if (scan.slotEnds.has(scan.i)) addSlot(scan, taker, place);
    else scan.i += scan.code[scan.i] === '\\' ? 2 : 1;
  }
  endQuote(scan);
}

/** Reads `${...}` from its `$` on; quotes and commands in it are too rare to follow. */
export function readParameter(scan: Scan, taker: Taker): void {
  const place: Place = { type: 'closed', plain: /^\w+$/, where: 'inside a parameter expansion' };
  readBalanced(scan, taker, place, '{', '}', 2);
}

/** Reads `((...))` or `$((...))` from its first bracket on. */
export function readArithmetic(scan: Scan, taker: Taker): void {
  const place: Place = { type: 'closed', plain: /^\d+$/, where: 'in arithmetic' };
  const closed = readBalanced(scan, taker, place, '(', ')', 0);
  if (closed && !scan.code.startsWith('))', scan.i - 2)) scan.understood = false;
}

function readBalanced(
  scan: Scan,
  taker: Taker,
  place: Place,
  open: string,
  close: string,
  skip: number,
): boolean {
  scan.i += skip;
  let depth = skip === 0 ? 0 : 1;
  while (scan.i < scan.code.length) {
    const char = scan.code[scan.i] ?? '';
    if (scan.slotEnds.has(scan.i)) {
      addSlot(scan, taker, place);
      continue;
    }
    if (/['"`\\]/.test(char) || scan.code.startsWith('$(', scan.i)) scan.understood = false;
    if (char === open) depth += 1;
    if (char === close) depth -= 1;
    scan.i += 1;
    if (depth === 0) return true;
    // A bracket that closes alone: `$((a) b)` is a subshell in a substitution.
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
