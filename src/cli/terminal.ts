import { isatty } from 'node:tty';
import { styleText } from 'node:util';
import { noPaint, type Paint } from '../report/paint.ts';
import type { Caller } from './caller.ts';

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
  const { stdout, stderr } = process;
  return {
    ...caller,
    // To ask for it opens it.
    get input() {
      return process.stdin;
    },
    inputIsTerminal: isatty(0),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    paint: caller.coloured ? (style, text) => styleText(style, text) : noPaint,
    interactive: stderr.isTTY === true,
  };
}
