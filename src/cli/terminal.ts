import { randomBytes } from 'node:crypto';
import { isatty } from 'node:tty';
import { styleText } from 'node:util';
import type { Call } from '../app/index.ts';
import { withoutCommands } from '../report/github.ts';
import { noPaint, type Paint } from '../report/paint.ts';
import { printable, printableLines } from '../report/printable.ts';
import { isFile, writeErr, writeOut } from './standard-streams.ts';

/**
 * Where a command reads from and writes to. Nothing in a text that is written acts on the terminal,
 * whatever file, log or name it comes from, but the colours of `paint`; nor on a job of GitHub Actions.
 */
export interface Terminal extends Call {
  input: NodeJS.ReadableStream;
  /** Whether a person would have to type the input. */
  inputIsTerminal: boolean;
  out(text: string): void;
  /** Writes lines that the runner of GitHub Actions is to obey, which it does for no other text. */
  commands(text: string): void;
  err(text: string): void;
  /** What `out` writes for a text. */
  shown(text: string): string;
  /** Writes a line on standard error over the last one; an empty line takes it away. */
  status(line: string): void;
  /** Colours standard output, where it is a terminal that shows them. */
  paint: Paint;
  /** Whether a person watches standard error, so that progress may be shown. */
  interactive: boolean;
}

const ESCAPE = '\x1b';

export function processTerminal(caller: Call): Terminal {
  const { paint, shown } = caller.coloured ? painter() : { paint: noPaint, shown: printableLines };
  // The runner reads what a job prints, but no file that the job writes.
  const inert = (descriptor: 1 | 2, text: string) =>
    caller.env.GITHUB_ACTIONS && !isFile(descriptor) ? withoutCommands(text) : text;
  return {
    ...caller,
    // To ask for it opens it.
    get input() {
      return process.stdin;
    },
    inputIsTerminal: isatty(0),
    out: (text) => writeOut(inert(1, shown(text))),
    commands: (text) => writeOut(shown(text)),
    err: (text) => writeErr(inert(2, printableLines(text))),
    shown,
    status: (line) => writeErr(`\r${ESCAPE}[K${printable(line)}`),
    paint,
    interactive: process.stderr.isTTY === true,
  };
}

/** Tells its own colours from those that a text brings along by a mark that no file can know. */
function painter(): Pick<Terminal, 'paint' | 'shown'> {
  const mark = `<${randomBytes(12).toString('hex')}>`;
  return {
    paint: (style, text) => styleText(style, text).replaceAll(ESCAPE, mark),
    shown: (text) => printableLines(text).replaceAll(mark, ESCAPE),
  };
}
