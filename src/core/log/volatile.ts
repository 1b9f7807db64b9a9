/** A part of a message that differs from run to run; offsets are UTF-16, half-open. */
export interface VolatilePart {
  kind: VolatileKind;
  start: number;
  end: number;
}

export type VolatileKind =
  | 'address'
  | 'date'
  | 'duration'
  | 'hash'
  | 'host'
  | 'id'
  | 'number'
  | 'path'
  | 'port'
  | 'size'
  | 'test'
  | 'time'
  | 'timestamp'
  | 'url';

const CLOCK = String.raw`\d\d?:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?`;
const DATE = String.raw`\d{4}[-/]\d\d[-/]\d\d`;
const DIRECTORY = String.raw`[\w.@+~%-]+`;

/** Each matches where the character before it is not part of a word; the first match wins. */
const KINDS: readonly (readonly [VolatileKind, RegExp])[] = [
  ['timestamp', new RegExp(`${DATE}T${CLOCK}`, 'y')],
  ['date', new RegExp(`${DATE}(?!\\w)`, 'y')],
  ['time', new RegExp(`${CLOCK}(?![\\w:])`, 'y')],
  ['id', /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)/iy],
  ['url', /[a-z][a-z0-9+.-]{1,15}:\/\/[^\s"'`<>()[\]{},;]*[^\s"'`<>()[\]{},;.:]/iy],
  // A test of pytest, with its file.
  ['test', /[\w.@+~%/-]+\.\w+(?:::[^\s:,;"'`()]+)+/y],
  ['host', /\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/y],
  ['address', /0x[0-9a-f]{4,}(?!\w)/iy],
  ['hash', /(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,128}(?![\w-])/iy],
  ['path', /[A-Za-z]:(?:\\[^\s\\/:*?"'<>|,;()]+)+/y],
  ['path', new RegExp(`(?:~|\\.{1,2})?(?:/${DIRECTORY}){2,}/?`, 'y')],
  [
    'path',
    new RegExp(`${DIRECTORY}(?:/${DIRECTORY})*/[\\w@+~%-]*\\.[A-Za-z]\\w{0,7}(?![\\w/])`, 'y'),
  ],
  ['duration', /\d+(?:\.\d+)?(?:ns|[µu]s|ms|s|m|h|d)(?:\d+(?:\.\d+)?(?:ms|s|m))*(?!\w)/y],
  ['size', /\d+(?:\.\d+)?(?:[kKMGT]i?)?B(?!\w)/y],
  ['number', /\d+(?:[.,]\d+)*(?=%?(?![\w-]))/y],
];

/** After these words a number says what happened, not when or how often. */
const DISTINCTIVE =
  /(?:\b(?:exit(?:ed)?(?: with)?(?: code| status)?|code|status|signal|errno|HTTP(?:\/[\d.]+)?|SIG\w*|error)\b[\s:=#(]*)$/i;
const PORT = /(?:\bport[\s:=]*|[\w\]]:)$/i;
const LETTER_OR_DIGIT = /[\p{L}\p{N}_]/u;

/** More than a message ever needs; text after it counts as constant. */
const MAX_PARTS = 200;

/**
 * Finds the times, ids, hashes, addresses, paths, sizes, durations and numbers of a message, in
 * order. Names with digits in them (`utf8`, `test_42`) and exit codes are no such parts.
 */
export function findVolatile(message: string): VolatilePart[] {
  const parts: VolatilePart[] = [];
  for (let i = 0; i < message.length && parts.length < MAX_PARTS; ) {
    const part = mayStart(message, i) ? partAt(message, i, parts.at(-1)) : null;
    if (part) parts.push(part);
    i = part?.end ?? i + 1;
  }
  return parts;
}

/** A message with each volatile part replaced by its kind: what two runs of one failure share. */
export function maskVolatile(message: string): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of findVolatile(message)) {
    masked += `${message.slice(at, start)}<${kind}>`;
    at = end;
  }
  return masked + message.slice(at);
}

/** A word or number begins here, not in the middle of one. */
function mayStart(message: string, i: number): boolean {
  const char = message[i] ?? '';
  if (!/[\w/~.\\]/.test(char)) return false;
  const before = message[i - 1] ?? '';
  return before === '' || !(LETTER_OR_DIGIT.test(before) || /[-.@/\\]/.test(before));
}

function partAt(
  message: string,
  start: number,
  last: VolatilePart | undefined,
): VolatilePart | null {
  for (const [kind, shape] of KINDS) {
    shape.lastIndex = start;
    const match = shape.exec(message);
    if (!match) continue;
    const before = message.slice(Math.max(0, start - 40), start);
    if (kind === 'number' && DISTINCTIVE.test(before)) return null;
    // `/regex/` and `</b>` are no paths, but a path ends at a full stop.
    const end = start + match[0].replace(kind === 'path' ? /[.]+$/ : /$^/, '').length;
    const isPort = kind === 'number' && PORT.test(before) && last?.kind !== 'path';
    return { kind: isPort && isHostBefore(before, last, start) ? 'port' : kind, start, end };
  }
  return null;
}

function isHostBefore(before: string, last: VolatilePart | undefined, start: number): boolean {
  if (/\bport[\s:=]*$/i.test(before)) return true;
  return (last?.kind === 'host' && last.end === start - 1) || /(?:localhost|\.\w+):$/i.test(before);
}
