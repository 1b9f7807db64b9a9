import { pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import type { Call } from '../app/index.ts';
import { withoutCommands } from '../report/github.ts';
import { noPaint, type Paint } from '../report/paint.ts';
import { printable, printableLines } from '../report/printable.ts';
import { isFile, isTerminal, writeErr, writeOut } from './standard-streams.ts';

/**
 * The input and output of a command. Text from files, logs and names cannot control the terminal or
 * a job of GitHub Actions; only the colours of `paint` pass.
 */
export interface Terminal extends Call {
  input: NodeJS.ReadableStream;
  /** Whether the input is a terminal. */
  inputIsTerminal: boolean;
  out(text: string): void;
  /** Writes workflow commands for the runner of GitHub Actions; other text cannot contain any. */
  commands(text: string): void;
  err(text: string): void;
  /** The text that `out` writes. */
  shown(text: string): string;
  /** Overwrites the last line on standard error; an empty line removes it. */
  status(line: string): void;
  /** Colours standard output if it is a terminal with colours. */
  paint: Paint;
  /** Width of standard output in characters. */
  columns: number;
  /** Height of standard output in lines; null if it is not a terminal. */
  rows: number | null;
  /** A text that leads to a file, for a terminal that knows links. */
  link(text: string, path: string): string;
  /** Whether standard error is a terminal, which can show progress. */
  interactive: boolean;
}

const ESCAPE = '\x1b';
/** A pipe has no width; CI logs are about as wide. */
const pipeColumns = 120;

const plainPainter = { paint: noPaint, shown: printableLines, link: (text: string) => text };

export function processTerminal(caller: Call): Terminal {
  const { paint, shown, link } = caller.coloured ? painter() : plainPainter;
  const screen = caller.coloured ? process.stdout : null;
  // The runner reads the output of a job, but not its files.
  const inert = (descriptor: 1 | 2, text: string) =>
    caller.env.GITHUB_ACTIONS && !isFile(descriptor) ? withoutCommands(text) : text;
  return {
    ...caller,
    // Reading the property opens the stream.
    get input() {
      return process.stdin;
    },
    get inputIsTerminal() {
      return isTerminal(0);
    },
    out: (text) => writeOut(inert(1, shown(text))),
    commands: (text) => writeOut(shown(text)),
    err: (text) => writeErr(inert(2, printableLines(text))),
    shown,
    status: (line) => writeErr(`\r${ESCAPE}[K${printable(line)}`),
    paint,
    columns: screen?.columns ?? (Number(caller.env.COLUMNS) || pipeColumns),
    rows: screen?.rows ?? null,
    link,
    get interactive() {
      return isTerminal(2);
    },
  };
}

/** Recognises its own colours by a random mark that no file can know. */
function painter(): Pick<Terminal, 'paint' | 'shown' | 'link'> {
  // Not imported, because that would compute every export of the module.
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  const mark = `<${randomBytes(12).toString('hex')}>`;
  return {
    paint: (style, text) => styleText(style, text).replaceAll(ESCAPE, mark),
    shown: (text) => printableLines(text).replaceAll(mark, ESCAPE),
    link(text, path) {
      const start = `${mark}]8;;${pathToFileURL(path).href}${mark}\\`;
      return `${start}${text}${mark}]8;;${mark}\\`;
    },
  };
}
