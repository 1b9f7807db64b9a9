import { messageStarts, terminalView } from '../../text/log-line.ts';
import { type FailureLine, readFailureLine } from './failure-line.ts';

/** A longer traceback is none. */
const MAX_LINES = 400;
const MAX_LENGTH = 4000;
/** Of the exception below a traceback: it tells all that the traceback does. */
const SCORE = 84;
const HEADING = /^Traceback \(most recent call last\)/;

interface Heading {
  /** 1-based. */
  line: number;
  text: string;
}

/** Python's tracebacks: the exception below stands for the heading and the frames. */
export class Tracebacks {
  #open: (Heading & { indent: number }) | null = null;

  /** The heading of a traceback whose exception has not come. */
  get open(): Heading | null {
    return this.#open;
  }

  /** 'part' for a line of a traceback, its exception at the end, and null outside. */
  read(line: string, lineNumber: number): FailureLine | 'part' | null {
    if (this.#open === null && !line.includes('Traceback (most')) return null;
    const shown = terminalView(line.slice(0, MAX_LENGTH));
    const start = messageStarts(shown, false).at(-1) ?? 0;
    const message = shown.slice(start).trim();
    const indent = indentOf(shown, start);
    if (HEADING.test(message)) {
      this.#open = { line: lineNumber, text: line, indent };
      return 'part';
    }
    if (this.#open === null || lineNumber - this.#open.line > MAX_LINES) {
      this.#open = null;
      return null;
    }
    if (message === '' || indent > this.#open.indent) return 'part';
    this.#open = null;
    const known = readFailureLine(line);
    const score = Math.max(SCORE, known?.score ?? 0);
    return { message, telling: 'cause', score, sign: known?.sign ?? -1 };
  }
}

/** The blanks ahead of the message. */
function indentOf(shown: string, start: number): number {
  const text = shown.slice(start);
  const inside = text.length - text.trimStart().length;
  const ahead = shown.slice(0, start);
  return inside + ahead.length - ahead.trimEnd().length;
}
