import { isatty } from 'node:tty';
import { styleText } from 'node:util';
import { noPaint, type Paint } from '../report/paint.ts';
import type { Caller } from './caller.ts';
import { writeErr, writeOut } from './standard-streams.ts';

/** Where a command reads from and writes to. */
export interface Terminal extends Caller {
  input: NodeJS.ReadableStream;
  /** Whether a person would have to type the input. */
  inputIsTerminal: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Colours standard output, where it is a terminal that shows them. */
  paint: Paint;
  /** Whether a person watches standard error, so that progress may be shown. */
  interactive: boolean;
}

export function processTerminal(caller: Caller): Terminal {
  return {
    ...caller,
    // To ask for it opens it.
    get input() {
      return process.stdin;
    },
    inputIsTerminal: isatty(0),
    out: writeOut,
    err: writeErr,
    paint: caller.coloured ? (style, text) => styleText(style, text) : noPaint,
    interactive: process.stderr.isTTY === true,
  };
}
