import { addTo } from '../../maps.ts';
import { SOURCE_ENDINGS } from './source-endings.ts';
import { type VolatileKind, volatileShapes } from './volatile-kinds.ts';

/** A part of a message that differs from run to run; offsets are UTF-16, half-open. */
export interface VolatilePart {
  kind: VolatileKind;
  start: number;
  end: number;
}

/** After these words a number says what happened, not when or how often. */
const DISTINCTIVE =
  /(?:\b(?:exit(?:ed)?(?: with)?(?: code| status)?|(?:exit|error|return)[_-]?(?:code|status)|(?:code|status)(?: is| was)?|signal|errno|HTTP(?:\/[\d.]+)?|SIG\w*|error|violation|bad request|respond(?:ed|s) with)\b[\s:=#(]*|\bcurl: \(|\bSQLSTATE[[ :=]{1,2}(?:\w+\] \[)?|\bERROR \d{4} \(|^\[|\b(?:pipe|refused|credentials|denied|reset|directory|timed out|argument|unavailable) \()$/i;
/** A number ahead of these words is a status of HTTP. */
const STATUS =
  /^[45]\d\d [A-Z][a-z]{2,}|^\d{4} (?:Table|Duplicate|Unknown|Column|Access|Lost|Lock|Deadlock|Data|You have|Cannot|Can't)\b/;
const PORT = /(?:\bport[\s:=]*|[\w\]]:|(?:^|\s):)$/i;
/** Endings of files in front of a line number; other dots in front of a colon belong to hosts. */
const FILE_ENDING = new RegExp(`^(?:${SOURCE_ENDINGS}|S|properties|ps1|R)$`);
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
    const part = partAt(message, i, parts.at(-1));
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

/** Signs that join words, so that nothing begins behind them. */
const JOINTS = /[-.@/\\]/;

type Start = 'word' | 'behind' | null;

/** Whether a word or number begins here, only behind a sign that joins words, or not at all. */
function startAt(message: string, i: number): Start {
  if (!/[\w/~.\\]/.test(message[i] ?? '')) return null;
  const before = message[i - 1] ?? '';
  // A part of a name, as in `fmt::v10::vector`.
  if (before === ':' && message[i - 2] === ':') return null;
  if (before !== '' && LETTER_OR_DIGIT.test(before)) return null;
  return before !== '' && JOINTS.test(before) ? 'behind' : 'word';
}

function partAt(
  message: string,
  start: number,
  last: VolatilePart | undefined,
): VolatilePart | null {
  const how = startAt(message, start);
  if (how === null) return null;
  const shapes: Shapes =
    how === 'word' ? volatileShapes : (byJoint.get(message[start - 1] ?? '') ?? []);
  for (const [kind, , pattern] of shapes) {
    pattern.lastIndex = start;
    const match = pattern.exec(message);
    if (!match) continue;
    const before = message.slice(Math.max(0, start - 40), start);
    if (kind === 'number' && isTelling(before, match[0], message.slice(start, start + 40)))
      return null;
    // `/regex/` and `</b>` are no paths, but a path ends at a full stop.
    const end = start + match[0].replace(kind === 'path' ? /[.]+$/ : /$^/, '').length;
    const isPlace = /^:\d/.test(message.slice(end));
    const isPort = kind === 'number' && PORT.test(before) && last?.kind !== 'path' && !isPlace;
    return { kind: isPort && isHostBefore(before, last, start) ? 'port' : kind, start, end };
  }
  return null;
}

/** Whether a number says what happened. */
function isTelling(before: string, number: string, from: string): boolean {
  return DISTINCTIVE.test(before) || STATUS.test(from) || isBound(before, number);
}

/** In `n > 0` the number is part of the code. */
function isBound(before: string, number: string): boolean {
  return (
    /^[01]$/.test(number) && /[<>!=]=? ?$/.test(before) && /[<>!]|== ?$/.test(before.slice(-3))
  );
}

type Shapes = readonly (typeof volatileShapes)[number][];

const byJoint = new Map<string, (typeof volatileShapes)[number][]>();
for (const shape of volatileShapes) {
  for (const joint of shape[1]) addTo(byJoint, joint, shape);
}

function isHostBefore(before: string, last: VolatilePart | undefined, start: number): boolean {
  if (/\bport[\s:=]*$|(?:^|\s):$/i.test(before)) return true;
  if (last?.kind === 'host' && last.end === start - 1) return true;
  const host = /(?:localhost|[\w-]+\.(\w+)):$/i.exec(before);
  return host !== null && !FILE_ENDING.test(host[1] ?? '');
}
