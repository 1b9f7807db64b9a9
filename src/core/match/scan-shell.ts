import type { FillContext, ScannedCode, SimpleCommand, Slot, Surrounding } from './fill-context.ts';
import {
  addSlot,
  readAnsiQuoted,
  readArithmetic,
  readBackticks,
  readParameter,
  readSingleQuoted,
  type Scan,
  type Taker,
} from './scan-quoted.ts';

/** Words after which a command begins, or which run the command that follows them. */
const LEADING_WORDS = new Set(
  ['!', '{', 'if', 'then', 'else', 'elif', 'do', 'while', 'until', 'time', 'coproc'].concat([
    'and',
    'or',
    'not',
    'begin',
    'command',
    'builtin',
    'exec',
    'nohup',
    'sudo',
    'env',
  ]),
);
/** An unset variable leaves no word behind, and the next one becomes the command. */
const MAY_VANISH = /^(?:\$\w+|\$\{[^}]*\}|\$\(.*\)|`.*`)+$/s;
/** Words that end a compound command. */
const CLOSING_WORDS = new Set(['}', 'done', 'fi', 'esac', 'end']);
const ASSIGNMENT = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;
/** What changes how later words are read: integer variables, aliases, options of the shell. */
const READING_CHANGED =
  /\b(?:declare|typeset|local|readonly|export)\s+-\w*i|\b(?:integer|alias|shopt|setopt)\b/;
const REDIRECTION = /<<<|<<|<[>&]?|>[>|&]?/y;
const DELIMITER = /-?[ \t]*((?:[^\s;&|()<>'"\\]|\\.|'[^'\n]*'|"[^"\n]*")+)/y;

interface Word extends Taker {
  slots: { context: FillContext; slot: Slot }[];
  isTarget: boolean;
}

/** Commands up to a closing bracket, or to the end. */
interface Frame {
  nested: boolean;
  outer: readonly Surrounding[];
  pipeline: SimpleCommand[];
  command: SimpleCommand;
  word: Word | null;
  /** Set by a redirection: the next word is its target. */
  target: 'none' | 'file' | 'input';
}

interface HereDocument {
  delimiter: string;
  expands: boolean;
  stripTabs: boolean;
  surroundings: readonly Surrounding[];
}

/**
 * Reads code as a POSIX shell (bash, zsh and the like) or as fish, far enough to tell in which
 * quotes, here-document, substitution or comment each slot stands and which command takes it. What
 * is rare and hard to read (`case` in a substitution, extended globs, quotes left open) makes the
 * result not understood.
 */
export function scanShell(
  code: string,
  slots: readonly Slot[],
  dialect: 'posix' | 'fish',
): ScannedCode {
  const scan: Scan = {
    code,
    fish: dialect === 'fish',
    slotEnds: new Map(slots.map(({ start, end }) => [start, end])),
    contexts: new Map(),
    commands: [],
    i: 0,
    understood: !READING_CHANGED.test(code),
    awaitsHereDocument: false,
    delimiter: null,
  };
  readCommands({ scan, hereDocuments: [] }, null, []);
  if (scan.awaitsHereDocument) scan.understood = false;
  return scan;
}

interface Reader {
  scan: Scan;
  hereDocuments: HereDocument[];
}

/** Reads up to and with the bracket that closes what `outer` opened; null for the whole code. */
function readCommands(
  reader: Reader,
  outer: readonly Surrounding[] | null,
  firstWords: readonly string[],
): void {
  const { scan } = reader;
  const command = { words: [...firstWords] };
  scan.commands.push(command);
  const frame: Frame = {
    nested: outer !== null,
    outer: outer ?? [],
    pipeline: [command],
    command,
    word: null,
    target: 'none',
  };
  while (scan.i < scan.code.length) {
    if (scan.code[scan.i] === ')') {
      if (frame.nested) break;
      // At the top it ends the pattern of a `case`.
      startPipeline(scan, frame);
      scan.i += 1;
    } else {
      readNext(reader, frame);
    }
  }
  endWord(scan, frame);
  if (frame.nested && scan.i >= scan.code.length) scan.understood = false;
  if (frame.nested) scan.i += 1;
}

function readNext(reader: Reader, frame: Frame): void {
  const { scan } = reader;
  const { code, i } = scan;
  const char = code[i] ?? '';
  if (scan.slotEnds.has(i)) {
    addSlot(scan, wordOf(scan, frame), { type: 'word' });
  } else if (char === ' ' || char === '\t' || code.startsWith('\\\n', i)) {
    if (char !== '\\') endWord(scan, frame);
    scan.i += char === '\\' ? 2 : 1;
  } else if (char === '\n') {
    startPipeline(scan, frame);
    scan.i += 1;
    readHereDocuments(reader);
  } else if (code.startsWith('&>', i)) {
    endWord(scan, frame);
    scan.i += 1;
  } else if (char === ';' || char === '&' || char === '|') {
    readOperator(scan, frame, char);
  } else if (char === '(') {
    readBracket(reader, frame);
  } else if ((char === '<' || char === '>') && !(code[i + 1] === '(' && !scan.fish)) {
    readRedirection(reader, frame);
  } else if (char === '#' && frame.word === null) {
    readComment(scan, frame);
  } else {
    readWordPart(reader, frame, char);
  }
}

function readOperator(scan: Scan, frame: Frame, char: string): void {
  const doubled = scan.code[scan.i + 1] === char;
  endWord(scan, frame);
  if (char === '|' && !doubled) {
    // The commands inside the compound do not know what reads their output.
    if (CLOSING_WORDS.has(frame.command.words[0] ?? '')) scan.understood = false;
    frame.command = { words: [] };
    frame.pipeline.push(frame.command);
    scan.commands.push(frame.command);
    scan.i += scan.code[scan.i + 1] === '&' ? 2 : 1;
  } else {
    startPipeline(scan, frame);
    scan.i += doubled ? 2 : 1;
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
  } else if (scan.code.startsWith('()', scan.i)) {
    startPipeline(scan, frame);
    scan.i += 2;
  } else {
    const isArray = ASSIGNMENT.test(before) && before.endsWith('=');
    if (word !== null && !isArray && !scan.fish) scan.understood = false;
    readNested(reader, frame, 1, isArray ? ['='] : []);
  }
}

function readNested(reader: Reader, frame: Frame, skip: number, firstWords: string[] = []): void {
  reader.scan.i += skip;
  readCommands(reader, surroundingsOf(frame), firstWords);
}

function readRedirection(reader: Reader, frame: Frame): void {
  const { scan } = reader;
  const { word } = frame;
  // A number right ahead is a file descriptor, not a word.
  if (word && /^\d+$/.test(scan.code.slice(word.wordStart, scan.i))) frame.word = null;
  endWord(scan, frame);
  REDIRECTION.lastIndex = scan.i;
  const operator = REDIRECTION.exec(scan.code)?.[0] ?? '<';
  scan.i += operator.length;
  if (operator === '<<') announceHereDocument(reader, frame);
  else frame.target = operator === '<<<' ? 'input' : 'file';
}

function announceHereDocument(reader: Reader, frame: Frame): void {
  const { scan, hereDocuments } = reader;
  DELIMITER.lastIndex = scan.i;
  const match = DELIMITER.exec(scan.code);
  const raw = match?.[1] ?? '';
  const end = scan.i + (match?.[0].length ?? 0);
  const delimiter = raw.replace(/['"\\]/g, '');
  const hasSlot = [...scan.slotEnds.keys()].some((start) => start >= scan.i && start < end);
  if (delimiter === '' || hasSlot || scan.fish) {
    scan.understood = false;
    return;
  }
  const stripTabs = scan.code[scan.i] === '-';
  const expands = delimiter === raw;
  hereDocuments.push({ delimiter, expands, stripTabs, surroundings: surroundingsOf(frame) });
  scan.awaitsHereDocument = true;
  scan.i = end;
}

function readHereDocuments(reader: Reader): void {
  const { scan } = reader;
  for (const hereDocument of reader.hereDocuments.splice(0)) {
    const { expands, delimiter, surroundings } = hereDocument;
    const [end, next] = endOfHereDocument(scan, hereDocument);
    const taker = { wordStart: scan.i, surroundings, isInput: true, onSlot() {} };
    const place = { type: 'heredoc', expands } as const;
    scan.delimiter = delimiter;
    while (scan.i < end) {
      taker.wordStart = scan.i;
      if (scan.slotEnds.has(scan.i)) addSlot(scan, taker, place);
      else if (expands) readExpansion(reader, taker);
      else scan.i += 1;
    }
    if (scan.i > end) scan.understood = false;
    scan.delimiter = null;
    scan.i = next;
  }
  scan.awaitsHereDocument = false;
}

/** Where the body ends, and where the code goes on. */
function endOfHereDocument(scan: Scan, { delimiter, expands, stripTabs }: HereDocument) {
  let continued = false;
  for (let start = scan.i; start < scan.code.length; ) {
    const newline = scan.code.indexOf('\n', start);
    const end = newline < 0 ? scan.code.length : newline;
    const line = scan.code.slice(start, end);
    if (!continued && (stripTabs ? line.replace(/^\t+/, '') : line) === delimiter) {
      return [start, Math.min(end + 1, scan.code.length)] as const;
    }
    continued = expands && /(?:^|[^\\])(?:\\\\)*\\$/.test(line);
    start = end + 1;
  }
  scan.understood = false;
  return [scan.code.length, scan.code.length] as const;
}

function readComment(scan: Scan, frame: Frame): void {
  const taker: Taker = {
    wordStart: scan.i,
    surroundings: surroundingsOf(frame),
    isInput: false,
    onSlot() {},
  };
  while (scan.i < scan.code.length && scan.code[scan.i] !== '\n') {
    if (scan.slotEnds.has(scan.i)) addSlot(scan, taker, { type: 'comment' });
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
  } else if (/^[<>]\(/.test(scan.code.slice(scan.i, scan.i + 2))) {
    readNested(reader, frame, 2);
  } else {
    readExpansion(reader, word);
  }
}

function readDoubleQuoted(reader: Reader, taker: Taker): void {
  const { scan } = reader;
  scan.i += 1;
  while (scan.i < scan.code.length) {
    const char = scan.code[scan.i];
    if (scan.slotEnds.has(scan.i)) addSlot(scan, taker, { type: 'double' });
    else if (char === '"') break;
    else readExpansion(reader, taker);
    if (char === '\n' && scan.awaitsHereDocument) scan.understood = false;
  }
  if (scan.i >= scan.code.length) scan.understood = false;
  scan.i += 1;
}

/** One character, escape or expansion, as it is read both outside quotes and in double quotes. */
function readExpansion(reader: Reader, taker: Taker): void {
  const { scan } = reader;
  const { code, i, fish } = scan;
  if (code[i] === '\\') {
    scan.i += 1;
    const place = { type: 'closed', plain: /(?!)/, where: 'right behind a backslash' } as const;
    if (scan.slotEnds.has(scan.i)) addSlot(scan, taker, place);
    else scan.i += 1;
  } else if (code.startsWith('$((', i) && !fish) {
    scan.i += 1;
    readArithmetic(scan, taker);
    scan.commands.push({ words: ['(('] });
  } else if (code.startsWith('$(', i)) {
    scan.i += 2;
    readCommands(reader, taker.surroundings, []);
  } else if (code.startsWith('${', i) && !fish) {
    readParameter(scan, taker);
  } else if (code[i] === '`' && !fish) {
    readBackticks(scan, taker);
  } else {
    if (code.startsWith('$[', i)) scan.understood = false;
    scan.i += 1;
  }
}

function wordOf(scan: Scan, frame: Frame): Word {
  if (frame.word) return frame.word;
  const slots: Word['slots'] = [];
  const word: Word = {
    wordStart: scan.i,
    surroundings: surroundingsOf(frame),
    isInput: frame.target === 'input',
    isTarget: frame.target !== 'none',
    slots,
    onSlot: (context, slot) => slots.push({ context, slot }),
  };
  frame.target = 'none';
  frame.word = word;
  return word;
}

function endWord(scan: Scan, frame: Frame): void {
  const { word, command } = frame;
  if (!word) return;
  frame.word = null;
  const raw = scan.code.slice(word.wordStart, scan.i);
  const bare = /^(["']).*\1$/s.test(raw) ? raw.slice(1, -1) : raw;
  for (const { context, slot } of word.slots) {
    context.wholeWord = bare === scan.code.slice(slot.start, slot.end);
  }
  if (word.isTarget) return;
  if (command.words.length === 0) {
    if (ASSIGNMENT.test(raw)) return;
    for (const { context } of word.slots) context.isCommandName = true;
    // A slot in the name of a variable: `X_<name>=1`.
    if (ASSIGNMENT.test(raw.replace(/[<{][^=]*[>}]/g, 'x'))) return;
    if (LEADING_WORDS.has(raw) || MAY_VANISH.test(raw)) return;
    if (raw === 'case' && frame.nested) scan.understood = false;
  }
  command.words.push(raw.replace(/['"\\]/g, ''));
}

function startPipeline(scan: Scan, frame: Frame): void {
  endWord(scan, frame);
  frame.command = { words: [] };
  frame.pipeline = [frame.command];
  scan.commands.push(frame.command);
}

function surroundingsOf(frame: Frame): Surrounding[] {
  return [{ command: frame.command, pipeline: frame.pipeline }, ...frame.outer];
}
