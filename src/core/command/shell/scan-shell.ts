import { emptyCommand, type ScannedCode, type Slot, type Surrounding } from './fill-context.ts';
import { announceHereDocument, type HereDocument, readHereDocuments } from './here-document.ts';
import {
  addSlot,
  descend,
  readAnsiQuoted,
  readArithmetic,
  readBackticks,
  readParameter,
  readSingleQuoted,
  type Scan,
  type SlotReceiver,
} from './scan-quoted.ts';
import {
  ASSIGNMENT,
  endWord,
  type Frame,
  openFrame,
  startCommand,
  startPipeline,
  surroundingsOf,
  wordOf,
} from './shell-frame.ts';

/** Words that end a compound command. */
const CLOSING_WORDS = new Set(['}', 'done', 'fi', 'esac', 'end']);
/** What changes how later words are read: integer variables, aliases, options of the shell. */
const READING_CHANGED =
  /\b(?:declare|typeset|local|readonly|export)\s+-\w*i|\b(?:integer|alias|abbr|shopt|setopt)\b/;
/** `>!` is zsh's; to others it writes to a file of that name, and reading it as zsh is safe too. */
const REDIRECTION = /<<<|<<|<[>&]?|>>[|&!]?|>[|&!]?/y;

/** Between backticks, these have rules of their own. */
const INTRICATE = /["'\\#]|<</;

interface Reader {
  scan: Scan;
  hereDocuments: HereDocument[];
}

/**
 * Reads code as a POSIX shell (bash, zsh and the like) or as fish, far enough to tell in which
 * quotes, here-document, substitution or comment each slot stands and which command takes it. What
 * is rare and hard to read (`case` in a substitution, extended globs, quotes left open) makes the
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
    i: 0,
    understood: !READING_CHANGED.test(code),
    awaitsHereDocument: false,
    depth: 0,
  };
  readCommands({ scan, hereDocuments: [] }, null, []);
  if (scan.awaitsHereDocument) scan.understood = false;
  return scan;
}

/** Reads up to and with what closes the code that `outer` surrounds; null for the whole code. */
function readCommands(
  reader: Reader,
  outer: readonly Surrounding[] | null,
  firstWords: readonly string[],
  close: ')' | '`' = ')',
): void {
  const { scan } = reader;
  if (!descend(scan)) return;
  const frame = openFrame(scan, outer, firstWords);
  while (scan.i < scan.code.length) {
    const char = scan.code[scan.i];
    if (frame.nested && char === close) break;
    if (char !== ')') {
      readNext(reader, frame);
    } else {
      // At the top it ends the pattern of a `case`.
      startPipeline(scan, frame);
      scan.i += 1;
    }
  }
  endWord(scan, frame);
  scan.depth -= 1;
  if (!frame.nested) return;
  if (scan.i >= scan.code.length) scan.understood = false;
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
  if (char === '|' && next !== '|') {
    endWord(scan, frame);
    // The commands inside the compound do not know what reads their output.
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
  // A comment, or a flag of zsh's globs.
  if (scan.code[scan.i + 1] === '#') scan.understood = false;
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
    readCommands(reader, surroundingsOf(frame), isArray ? ['='] : []);
    // In zsh a command may follow: `if (true) ls`.
    if (!isArray && word === null && !scan.fish) addMark(frame, scan.i);
  }
}

function readRedirection(reader: Reader, frame: Frame): void {
  const { scan, hereDocuments } = reader;
  const { word } = frame;
  // A number right ahead is a file descriptor, not a word.
  if (word && /^\d+$/.test(scan.code.slice(word.wordStart, scan.i))) frame.word = null;
  endWord(scan, frame);
  REDIRECTION.lastIndex = scan.i;
  const operator = REDIRECTION.exec(scan.code)?.[0] ?? '<';
  scan.i += operator.length;
  if (operator === '<<') {
    const announced = announceHereDocument(scan, surroundingsOf(frame));
    if (announced) hereDocuments.push(announced);
  } else {
    frame.target = targetOf(operator);
    if (frame.target === 'written') frame.command.writes = true;
  }
}

function targetOf(operator: string): Frame['target'] {
  if (operator === '<<<') return 'input';
  return operator === '<' || operator === '<&' ? 'read' : 'written';
}

/** Stands among the words of a command for what is between brackets. */
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

function readWordPart(reader: Reader, frame: Frame, char: string): void {
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
    readCommands(reader, surroundingsOf(frame), []);
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

/** One character, escape or expansion, as it is read both outside quotes and in double quotes. */
function readExpansion(reader: Reader, receiver: SlotReceiver): void {
  const { scan } = reader;
  const { code, i, fish } = scan;
  if (code[i] === '\\') {
    scan.i += 1;
    if (scan.slotEnds.has(scan.i)) addSlot(scan, receiver, 'name');
    else scan.i += 1;
  } else if (code.startsWith('$$', i) && !fish) {
    // The number of the shell, and no bracket behind it begins anything.
    scan.i += 2;
  } else if (code.startsWith('$((', i) && !fish) {
    scan.i += 1;
    readArithmetic(scan, receiver);
    scan.commands.push(emptyCommand(['((']));
  } else if (code.startsWith('$(', i)) {
    scan.i += 2;
    readCommands(reader, receiver.surroundings, []);
  } else if (code.startsWith('${', i) && !fish) {
    readParameter(scan, receiver);
  } else if (code[i] === '`' && !fish) {
    const hasOwnRules = INTRICATE.test(code.slice(i + 1, code.indexOf('`', i + 1)));
    if (hasOwnRules) readBackticks(scan, receiver);
    else {
      scan.i += 1;
      readCommands(reader, receiver.surroundings, [], '`');
    }
  } else {
    if (code.startsWith(fish ? '$$' : '$[', i)) scan.understood = false;
    scan.i += 1;
  }
}
