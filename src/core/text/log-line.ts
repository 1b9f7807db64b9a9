import type { PrefixKind, PrefixRow } from './log-prefixes/prefix.ts';
import { logPrefixes, PLAIN_LEVEL } from './log-prefixes.ts';

/**
 * Control sequences of ECMA-48: strings (OSC, DCS, SOS, PM, APC) with their terminator, CSI, and
 * the two- and three-character escapes. A truncated sequence loses only its introducer, never the
 * text after it.
 */
const CONTROL_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\r\n\x90\x98\x9d-\x9f]*(?:\x07|\x1b\\|\x9c)|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]+[0-~]?|\x1b[0-~]?/g;

const C1_INTRODUCER = /[\x90\x98\x9b\x9d-\x9f]/;

/** More prefixes than this are never written one after the other. */
const MAX_PREFIXES = 8;
const SPACE = 0x20;
const TAB = 0x09;

/** Removes terminal control sequences, also in the middle of a word; a link keeps its text. */
export function stripControlSequences(text: string): string {
  // Most lines have none, and this test costs far less than the expression.
  if (!text.includes('\x1b') && !C1_INTRODUCER.test(text)) return text;
  return text.replace(CONTROL_SEQUENCE, '');
}

/**
 * The texts that one line showed one after the other, without control sequences: a carriage return
 * restarts the line, so a progress line has many. Empty texts are left out.
 */
export function splitSegments(line: string): string[] {
  const clean = stripControlSequences(line);
  if (!clean.includes('\r')) return clean === '' ? [] : [clean];
  return clean.split('\r').filter((segment) => segment !== '');
}

/** The text that a terminal shows in the end: after the last carriage return. */
export function terminalView(line: string): string {
  return splitSegments(line).at(-1) ?? '';
}

/** Splits a text at newlines; a byte order mark at its start and CR before LF are no part of a line. */
export function splitLines(text: string): string[] {
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** Rows of the table by the code of the ASCII character that a segment begins with, as far as asked for. */
const rowsByCode: (readonly PrefixRow[])[] = [];
const otherRows = logPrefixes.filter(([, , { first }]) => first === undefined || first > '\x7f');

function rowsFor(code: number): readonly PrefixRow[] {
  if (!(code < 128)) return otherRows;
  rowsByCode[code] ??= logPrefixes.filter(([, , { first }]) => {
    if (first === undefined) return true;
    return new RegExp(`[${first.replace('[', '\\[')}]`, 'u').test(String.fromCharCode(code));
  });
  return rowsByCode[code];
}

/**
 * Offsets at which the message of a segment may start: 0, then after each prefix of a runner
 * (`2026-01-01T00:00:00.1234567Z `, then `##[error]`). Ascending, so the last is the innermost. A sign
 * of failure is a prefix only to who looks behind signs.
 */
export function messageStarts(segment: string, isBehindSigns = true): number[] {
  const starts = [0];
  const kinds: PrefixKind[] = [];
  let at = 0;
  while (starts.length <= MAX_PREFIXES) {
    const from = kinds.length === 0 ? endOfIndent(segment) : at;
    const rows = rowsFor(segment.charCodeAt(from));
    const found = rows.find((row) => begins(row, segment, from, kinds));
    if (!found) break;
    const [, kind, , pattern] = found;
    if (kind === 'sign' && !isBehindSigns) break;
    at = pattern.lastIndex;
    kinds.push(kind);
    starts.push(at);
  }
  return starts;
}

/**
 * Where `^` may be, in the order to try: the starts of the message from the innermost on, then behind
 * a level that stands alone there.
 */
export function anchorPlaces(segment: string): number[] {
  const starts = messageStarts(segment).reverse();
  const [innermost = 0] = starts;
  PLAIN_LEVEL.lastIndex = innermost === 0 ? endOfIndent(segment) : innermost;
  return PLAIN_LEVEL.test(segment) ? [...starts, PLAIN_LEVEL.lastIndex] : starts;
}

function begins(
  [, , { after, holds }, pattern]: PrefixRow,
  segment: string,
  from: number,
  kinds: readonly PrefixKind[],
): boolean {
  if (after === 'nothing' ? kinds.length > 0 : after && !kinds.includes(after)) return false;
  if (holds !== undefined && !segment.includes(holds)) return false;
  pattern.lastIndex = from;
  return pattern.test(segment) && pattern.lastIndex > from;
}

/** Some tools indent what they prefix. */
function endOfIndent(segment: string): number {
  let at = 0;
  while (segment.charCodeAt(at) === SPACE || segment.charCodeAt(at) === TAB) at += 1;
  return at;
}
