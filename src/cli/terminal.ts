import { randomBytes } from 'node:crypto';
import { isatty } from 'node:tty';
import { styleText } from 'node:util';
import type { Call } from '../app/lint/run-memory.ts';
import { noPaint, type Paint } from '../report/paint.ts';
import { printable, printableLines } from '../report/printable.ts';
import { writeErr, writeOut } from './standard-streams.ts';

/**
 * Where a command reads from and writes to. Nothing in a text that is written acts on the terminal,
 * whatever file, log or name it comes from, but the colours of `paint`.
 */
export interface Terminal extends Call {
  input: NodeJS.ReadableStream;
  /** Whether a person would have to type the input. */
  inputIsTerminal: boolean;
  out(text: string): void;
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
  return {
    ...caller,
    // To ask for it opens it.
    get input() {
      return process.stdin;
    },
    inputIsTerminal: isatty(0),
    out: (text) => writeOut(shown(text)),
    err: (text) => writeErr(printableLines(text)),
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
