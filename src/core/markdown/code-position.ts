import type { Point, Position } from '../model.ts';
import { behindTags, showsWithoutTags, withoutTags } from './dialects/raw-tags.ts';

/** One line of the code and the position of its characters in the file. */
interface CodeLine {
  /** Offset into the code, how many characters ahead of the line ending, and of the next line. */
  codeStart: number;
  length: number;
  codeNext: number;
  /** Blanks that the parser made from the rest of a tab, at the position of the tab. */
  virtual: number;
  /** Offset into the file of the first character after the virtual blanks. */
  fileStart: number;
  /** The line in the file from there on, where it has tags that the code has not. */
  written: string;
  /** Of the line in the file around it. */
  number: number;
  lineStart: number;
  lineEnd: number;
  /** Start of the next line; the end of the text after the last one. */
  lineNext: number;
}

/** Also a block of code of Hugo or Jekyll, or a tab with code, which stand for a fence. */
const FENCE = /^(?:`{3}|~{3}|\{(?:\{[<%]|%)-?[ \t]*(?:highlight|tab)\b)/;
const LINE_ENDING = /\r\n?|\n/g;
/** Text that may come before a fence on its line: the marks of lists, definitions and quotations. */
const CONTAINER = /^(?:[\s>]|[-+*:](?=\s)|\d{1,9}[.)](?=\s)|\[\^[^\]\s]+\]:)*$/;

/**
 * Tells where ranges of a code block or code span stand in its file. `code` is the value that the
 * Markdown parser gives it, with the line endings of the file or newlines alone; `position` is the
 * node's. The marks of lists and quotations and the indentation ahead of every line are left out at
 * the start of a range; a range that ends behind a line ending ends ahead of them. Offsets outside
 * the code are clamped.
 */
export function locateCode(
  text: string,
  position: Position,
  code: string,
): (start: number, end: number) => Position {
  const lines = readSpan(text, position, code) ?? readBlock(text, position, code);
  const pointAt = (offset: number, isEnd: boolean): Point => {
    const at = Math.max(0, Math.min(offset, code.length));
    const line = lineAt(lines, isEnd ? at - 1 : at);
    return line === undefined ? position.start : pointIn(line, at - line.codeStart);
  };
  return (start, end) => {
    const last = Math.max(start, end);
    return { start: pointAt(start, false), end: pointAt(last, last > start) };
  };
}

/** The last line that begins at or before an offset; otherwise the first. */
function lineAt(lines: readonly CodeLine[], offset: number): CodeLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.codeStart ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function pointIn(line: CodeLine, offset: number): Point {
  const { number, lineStart, lineNext, fileStart, virtual, length, codeNext, codeStart } = line;
  const inCode = behindTags(line.written, offset - virtual);
  // The line ending may be another in the code than in the file.
  if (offset > length && codeStart + offset >= codeNext && lineNext > line.lineEnd) {
    return { line: number + 1, column: 1, offset: lineNext };
  }
  const inFile = offset < virtual ? fileStart - 1 : fileStart + inCode;
  return { line: number, column: inFile - lineStart + 1, offset: inFile };
}

/** A fence or an indented block: its lines end where those of the file end. */
function readBlock(text: string, { start, end }: Position, code: string): CodeLine[] {
  const isFence = FENCE.test(text.slice(start.offset, start.offset + 40));
  const fileLines = linesFrom(text, start, end.offset);
  const opening = isFence && CONTAINER.test(before(text, start)) ? 1 : 0;
  const skipped = opening + optionLines(fileLines.slice(opening), text, start, code);
  return codeLines(code).flatMap(({ value, ...own }, index) => {
    const line = fileLines[index + skipped] ?? fileLines.at(-1);
    if (line === undefined) return [];
    const raw = text.slice(line.lineStart, line.lineEnd);
    const isTagged = showsWithoutTags(raw, value);
    const virtual = virtualBlanks(raw, value);
    const width = isTagged ? withoutTags(raw).length : raw.length;
    const fileStart = line.lineStart + Math.max(0, width - (value.length - virtual));
    const written = isTagged ? text.slice(fileStart, line.lineEnd) : '';
    return { ...line, ...own, length: value.length, virtual, fileStart, written };
  });
}

const RAW = /^\{%-?[ \t]*raw\b/;

/**
 * How many lines stand ahead of the code: a tag of Jekyll, or the options of a MyST directive with
 * the blank line behind them.
 */
function optionLines(lines: readonly FileLine[], text: string, start: Point, code: string): number {
  const lineAt = (index: number): string => {
    const { lineStart = 0, lineEnd = 0 } = lines[index] ?? {};
    return text.slice(lineStart, lineEnd).replace(/^[\s>]+/, '');
  };
  if (RAW.test(lineAt(0)) && !RAW.test(code)) return 1;
  if (!/^[`~]{3,}[ \t]*\{/.test(text.slice(start.offset, start.offset + 40))) return 0;
  const isOption = (line: string) => /^:[\w-]+:/.test(line);
  if (isOption(code)) return 0;
  let count = 0;
  while (isOption(lineAt(count))) count += 1;
  return count > 0 && lineAt(count).trim() === '' ? count + 1 : count;
}

/**
 * A code span, or null where the node is none: between equally long runs of backticks stands the
 * code, perhaps with one blank or line ending on both sides. What stands for one has no backticks.
 */
function readSpan(text: string, { start, end }: Position, code: string): CodeLine[] | null {
  const raw = text.slice(start.offset, end.offset);
  const run = /^`+/.exec(raw)?.[0].length ?? 0;
  if (raw === code) {
    return alignSpan(text, linesFrom(text, start, end.offset), start.offset, end.offset, code);
  }
  if (run === 0 || raw.length < 2 * run || !raw.endsWith('`'.repeat(run))) return null;
  if (run >= 3 && CONTAINER.test(before(text, start)) && /^.*[\r\n]/.test(raw)) return null;
  const lines = linesFrom(text, start, end.offset);
  const first = start.offset + run;
  const last = end.offset - run;
  const padding = /^(?:\r\n?|[\n ])/.exec(text.slice(first, last))?.[0].length ?? 0;
  const whole = alignSpan(text, lines, first, last, code);
  return whole ?? alignSpan(text, lines, first + padding, last - 1, code);
}

/** Finds the code between two offsets; null if there is other text. */
function alignSpan(
  text: string,
  fileLines: readonly FileLine[],
  from: number,
  to: number,
  code: string,
): CodeLine[] | null {
  const found: CodeLine[] = [];
  const later = fileLines.filter(({ lineEnd }) => lineEnd >= from);
  for (const [index, { value, ...own }] of codeLines(code).entries()) {
    const line = later[index];
    if (line === undefined) return null;
    const end = Math.min(line.lineEnd, to);
    const isInside = line.lineStart < from;
    const virtual = isInside ? 0 : virtualBlanks(text.slice(line.lineStart, end), value);
    const fileStart = isInside ? from : end - (value.length - virtual);
    const whole = text.slice(fileStart, end);
    const written = isInside && withoutTags(whole) === value ? whole : '';
    if (fileStart < line.lineStart || (written === '' && whole !== value.slice(virtual))) {
      return null;
    }
    found.push({ ...line, ...own, length: value.length, virtual, fileStart, written });
  }
  return found;
}

type FileLine = Pick<CodeLine, 'number' | 'lineStart' | 'lineEnd' | 'lineNext'>;

/** The lines of the file from that of a point on, as far as the one that holds `end`. */
function linesFrom(text: string, start: Point, end: number): FileLine[] {
  const lines: FileLine[] = [];
  let lineStart = start.offset - (start.column - 1);
  for (let number = start.line; lineStart <= end; number += 1) {
    LINE_ENDING.lastIndex = lineStart;
    const match = LINE_ENDING.exec(text);
    const lineEnd = match?.index ?? text.length;
    const lineNext = lineEnd + (match?.[0].length ?? 0);
    lines.push({ number, lineStart, lineEnd, lineNext });
    if (match === null) break;
    lineStart = lineNext;
  }
  return lines;
}

function codeLines(code: string): { codeStart: number; codeNext: number; value: string }[] {
  let codeStart = 0;
  return code.split(/(?<=\r\n|\n|\r(?!\n))/).map((raw) => {
    const line = {
      codeStart,
      codeNext: codeStart + raw.length,
      value: raw.replace(/[\r\n]+$/, ''),
    };
    codeStart = line.codeNext;
    return line;
  });
}

function before(text: string, { offset, column }: Point): string {
  return text.slice(offset - (column - 1), offset);
}

/** Number of blanks at the start of a line that are the rest of a tab. */
function virtualBlanks(raw: string, value: string): number {
  for (let count = 0; count < 4 && count <= value.length; count += 1) {
    if (count > 0 && value[count - 1] !== ' ') break;
    if (raw.endsWith(value.slice(count))) return count;
  }
  return 0;
}
