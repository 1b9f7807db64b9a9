import { styleText } from 'node:util';
import { noPaint, type Paint } from '../report/paint.ts';

/** Where a command reads from and writes to. */
export interface Terminal {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
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

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const coloured = stdout.isTTY && stdout.hasColors() && !env.NO_COLOR;
  return {
    cwd: process.cwd(),
    env,
    input: process.stdin,
    inputIsTerminal: process.stdin.isTTY === true,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    paint: coloured ? (style, text) => styleText(style, text) : noPaint,
    interactive: stderr.isTTY === true,
  };
}
