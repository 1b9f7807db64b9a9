import { CLOSING_WORDS } from './compound-commands.ts';
import { DroppedLines } from './dropped-lines.ts';
import type { ScannedCode, Slot, Surrounding } from './fill-context.ts';
import { readHereDocuments } from './here-document.ts';
import { addSlot, descend, readArithmetic, type Scan, type SlotReceiver } from './scan-quoted.ts';
import { readRedirection } from './scan-redirection.ts';
import { type Reader, readExpansion, readWordPart } from './scan-word.ts';
import {
  ASSIGNMENT,
  endWord,
  type Frame,
  isEmpty,
  openFrame,
  startCommand,
  startPipeline,
  surroundingsOf,
  suspect,
  wordOf,
} from './shell-frame.ts';

/** Words of the shell that a bracket may follow, with others in between. */
const TAKES_BRACKET = new Set(['for', 'case', 'select', 'function', '[[', '((', 'repeat']);
/** Commands that change the meaning of later words: integer variables, aliases, shell options. */
const READING_CHANGED =
  /\b(?:declare|typeset|local|readonly|export)\s+-\w*i|\b(?:integer|alias|abbr|shopt|setopt)\b/;

/**
 * Reads code as a POSIX shell (bash, zsh and similar) or as fish, far enough to find the quotes,
 * here-document, substitution or comment around each slot and the command that takes it. Code that
 * is rare and hard to read (`case` in a substitution, extended globs, unclosed quotes) makes the
 * result not understood. In a plain sh the `&` of `&>` ends a command.
 */
export function scanShell(
  code: string,
  slots: readonly Slot[],
  dialect: 'posix' | 'fish',
  ampersandEnds = false,
): ScannedCode {
  const scan: Scan = {
    code,
    fish: dialect === 'fish',
    ampersandEnds,
    slotEnds: new Map(slots.map(({ start, end }) => [start, end])),
    contexts: new Map(),
    commands: [],
    lines: new DroppedLines(code),
    i: 0,
    understood: !READING_CHANGED.test(code),
    awaitsHereDocument: false,
    depth: 0,
  };
  const reader: Reader = {
    scan,
    hereDocuments: [],
    readCommands: (outer, firstWords, close) => readCommands(reader, outer, firstWords, close),
  };
  readCommands(reader, null, []);
  if (scan.awaitsHereDocument) scan.understood = false;
  return scan;
}

/** Reads the code inside `outer` and its closing bracket; null reads the whole code. */
function readCommands(
  reader: Reader,
  outer: readonly Surrounding[] | null,
  firstWords: readonly string[],
  close: ')' | '`' = ')',
): void {
  const { scan } = reader;
  if (!descend(scan)) return;
  const frame = openFrame(scan, outer, firstWords);
  const announced = reader.hereDocuments.length;
  while (scan.i < scan.code.length) {
    const char = scan.code[scan.i];
    if (frame.nested && char === close) break;
    if (char !== ')') {
      readNext(reader, frame);
    } else {
      // At the top it ends the pattern of a `case`.
      suspect(scan, scan.i);
      startPipeline(scan, frame);
      scan.i += 1;
    }
  }
  endWord(scan, frame);
  scan.depth -= 1;
  if (!frame.nested) return;
  // Shells do not agree on where the text of a here-document is that follows its bracket.
  const hasTextBehind = reader.hereDocuments.length > announced;
  if (scan.i >= scan.code.length || hasTextBehind) scan.understood = false;
  scan.i += 1;
}

function readNext(reader: Reader, frame: Frame): void {
  const { scan, hereDocuments } = reader;
  const { code, i } = scan;
  const char = code[i] ?? '';
  if (scan.slotEnds.has(i)) {
    addSlot(scan, wordOf(scan, frame), 'word');
  } else if (char === ' ' || char === '\t') {
    endWord(scan, frame);
    scan.i += 1;
  } else if (code.startsWith('\\\n', i)) {
    scan.i += 2;
  } else if (char === '\n') {
    startPipeline(scan, frame);
    const isOpen = frame.nested || frame.compounds.areOpen;
    const hasText = frame.nested || hereDocuments.length > 0;
    if (!scan.lines.endLine(i, isOpen, hasText)) scan.understood = false;
    scan.i += 1;
    readHereDocuments(scan, hereDocuments, (receiver) => readExpansion(reader, receiver));
  } else if (code.startsWith('&>', i)) {
    if (scan.ampersandEnds) startPipeline(scan, frame);
    endWord(scan, frame);
    scan.i += 1;
  } else if (char === ';' || char === '&' || char === '|') {
    readOperator(scan, frame, char);
  } else if (char === '(') {
    readBracket(reader, frame);
  } else if ((char === '<' || char === '>') && (scan.fish || code[i + 1] !== '(')) {
    readRedirection(reader, frame);
  } else if (char === '#' && frame.word === null) {
    readComment(scan, frame);
  } else {
    readWordPart(reader, frame, char);
  }
}

function readOperator(scan: Scan, frame: Frame, char: string): void {
  const next = scan.code[scan.i + 1];
  // Outside of a `case`, `;;` is an error.
  if (isEmpty(frame) || (char === ';' && next === ';')) suspect(scan, scan.i);
  if (char === '|' && next !== '|') {
    endWord(scan, frame);
    // The commands inside the compound do not know the command that reads their output.
    if (CLOSING_WORDS.has(frame.command.words[0] ?? '')) scan.understood = false;
    startCommand(scan, frame);
    scan.i += next === '&' ? 2 : 1;
  } else {
    startPipeline(scan, frame);
    scan.i += next === char ? 2 : 1;
  }
}

/** A subshell, the brackets of a function, an array, `((...))`; within a word, fish's substitution. */
function readBracket(reader: Reader, frame: Frame): void {
  const { scan } = reader;
  const { word } = frame;
  const before = word ? scan.code.slice(word.wordStart, scan.i) : '';
  // Behind the words of a command it is a syntax error, with which a prompt drops its line.
  const [first = ''] = frame.command.words;
  if (!scan.fish && word === null && first !== '' && !TAKES_BRACKET.has(first)) {
    scan.understood = false;
  }
  // A comment, or a flag of zsh's globs.
  if (scan.code[scan.i + 1] === '#') scan.understood = false;
  if (first !== '' || scan.code.startsWith('()', scan.i)) suspect(scan, scan.i);
  if (!scan.fish && word === null && scan.code.startsWith('((', scan.i)) {
    readArithmetic(scan, wordOf(scan, frame));
    frame.command.words.push('((');
    frame.word = null;
    addMark(frame, scan.i);
  } else if (scan.code.startsWith('()', scan.i)) {
    startPipeline(scan, frame);
    scan.i += 2;
  } else {
    const isArray = ASSIGNMENT.test(before) && before.endsWith('=');
    if (word !== null && !isArray && !scan.fish) scan.understood = false;
    scan.i += 1;
    // The first word of an array is no name of a command.
    const isSubshell = !scan.fish && word === null && frame.command.every.length === 0;
    const [own, ...outer] = surroundingsOf(frame);
    // The output of a subshell is no word of the command around it.
    const around = own && isSubshell ? [{ ...own, position: -1 }, ...outer] : surroundingsOf(frame);
    readCommands(reader, around, isArray ? ['='] : []);
    // In zsh a command may follow: `if (true) ls`.
    if (!isArray && word === null && !scan.fish) addMark(frame, scan.i);
  }
}

/** Marks the place of a bracket among the words of a command. */
function addMark(frame: Frame, at: number): void {
  frame.command.every.push({ text: '((', start: at, end: at });
}

function readComment(scan: Scan, frame: Frame): void {
  const surroundings = surroundingsOf(frame);
  const receiver: SlotReceiver = {
    wordStart: scan.i,
    surroundings,
    input: null,
    target: null,
    onSlot() {},
  };
  while (scan.i < scan.code.length && scan.code[scan.i] !== '\n') {
    if (scan.slotEnds.has(scan.i)) addSlot(scan, receiver, 'comment');
    else scan.i += 1;
  }
}
