import { emptyCommand, type Surrounding } from './fill-context.ts';
import type { HereDocument } from './here-document.ts';
import {
  addSlot,
  readAnsiQuoted,
  readArithmetic,
  readBackticks,
  readParameter,
  readSingleQuoted,
  type Scan,
  type SlotReceiver,
} from './scan-quoted.ts';
import { type Frame, surroundingsOf, wordOf } from './shell-frame.ts';

/** A prompt replaces it by an earlier command, or drops the line if there is none. */
const HISTORY = /^![^\s=("]/;
/** These characters have special rules between backticks. */
const INTRICATE = /["'\\#]|<</;

export interface Reader {
  scan: Scan;
  /** The here-documents of the current line; their text follows it. */
  hereDocuments: HereDocument[];
  /** Reads the code inside `outer` and its closing bracket. */
  readCommands(
    outer: readonly Surrounding[],
    firstWords: readonly string[],
    close?: ')' | '`',
  ): void;
}

/** Reads a quote, expansion or character of the current word. */
export function readWordPart(reader: Reader, frame: Frame, char: string): void {
  const { scan } = reader;
  const word = wordOf(scan, frame);
  if (char === "'") {
    readSingleQuoted(scan, word);
  } else if (char === '"') {
    readDoubleQuoted(reader, word);
  } else if (scan.code.startsWith("$'", scan.i) && !scan.fish) {
    scan.i += 1;
    readAnsiQuoted(scan, word);
  } else if (char === '<' || char === '>') {
    scan.i += 2;
    reader.readCommands(surroundingsOf(frame), []);
  } else {
    readExpansion(reader, word);
  }
}

function readDoubleQuoted(reader: Reader, receiver: SlotReceiver): void {
  const { scan } = reader;
  scan.i += 1;
  while (scan.i < scan.code.length) {
    const char = scan.code[scan.i];
    if (scan.slotEnds.has(scan.i)) addSlot(scan, receiver, 'double');
    else if (char === '"') break;
    else readExpansion(reader, receiver);
    if (char === '\n' && scan.awaitsHereDocument) scan.understood = false;
  }
  if (scan.i >= scan.code.length) scan.understood = false;
  scan.i += 1;
}

/** Reads one character, escape or expansion, outside quotes or in double quotes. */
export function readExpansion(reader: Reader, receiver: SlotReceiver): void {
  const { scan } = reader;
  const { code, i, fish } = scan;
  if (code[i] === '\\') {
    scan.i += 1;
    if (scan.slotEnds.has(scan.i)) addSlot(scan, receiver, 'name');
    else scan.i += 1;
  } else if (code.startsWith('$$', i) && !fish) {
    // `$$` is the id of the process; a bracket after it is plain text.
    scan.i += 2;
  } else if (code.startsWith('$((', i) && !fish) {
    scan.i += 1;
    readArithmetic(scan, receiver);
    scan.commands.push(emptyCommand(['((']));
  } else if (code.startsWith('$(', i)) {
    scan.i += 2;
    reader.readCommands(receiver.surroundings, []);
  } else if (code.startsWith('${', i) && !fish) {
    readParameter(scan, receiver);
  } else if (code[i] === '`' && !fish) {
    const hasOwnRules = INTRICATE.test(code.slice(i + 1, code.indexOf('`', i + 1)));
    if (hasOwnRules) readBackticks(scan, receiver);
    else {
      scan.i += 1;
      reader.readCommands(receiver.surroundings, [], '`');
    }
  } else {
    if (code.startsWith(fish ? '$$' : '$[', i)) scan.understood = false;
    if (!fish && HISTORY.test(code.slice(i, i + 2))) scan.lines.suspect(i);
    scan.i = endOfRun(scan);
  }
}

/** Characters that mean nothing to a shell, or any other one. */
const run = /[\w./:,=@%+-]+|./sy;

/** Where what is read at once ends, at a slot at the latest. */
function endOfRun({ code, i, slotEnds }: Scan): number {
  run.lastIndex = i;
  run.test(code);
  let end = run.lastIndex;
  for (const start of slotEnds.keys()) if (start > i && start < end) end = start;
  return end;
}
