import { findVolatile, type VolatilePart } from '../log/failures/volatile.ts';

/** A longer message is cut at a blank, because its beginning identifies it. */
const MAX_LENGTH = 240;
/** So much of it, whatever the length of its parts, which placeholders stand for. */
const MAX_READ = 1000;
const PLACEHOLDER = 8;
/** Invisible characters, which do not belong in a runbook. */
const HIDDEN = /(?:(?!\s)[\p{Cc}\p{Cf}\uFFFD])+/gu;
/** What pytest writes ahead of an error. */
const MARKER = /^E {2,}(?=\S)/;
/** What Maven writes behind one. */
const HELP = /\s*-> \[Help \d+\]\s*$/;

/** A message without invisible characters, and with single blanks. */
export function visibleText(message: string): string {
  return message.replace(HIDDEN, '').replace(/\s+/g, ' ').trim();
}

/** What a signature is made from. */
export interface DraftText {
  /** With single blanks, cut where it is long, and with a NUL for invisible characters. */
  text: string;
  parts: readonly VolatilePart[];
  /** Without what pytest and Maven write around it. */
  message: string;
}

export function readDraftText(raw: string): DraftText {
  const message = raw.replace(MARKER, '').replace(HELP, '');
  const whole = message.replace(HIDDEN, '\0').replace(/\s+/g, ' ').trim().slice(0, MAX_READ);
  const { text, parts } = cut(whole, findVolatile(whole));
  return { text: withoutFullStop(text, parts.at(-1)), parts, message };
}

/** Ahead of a full stop, `3.2.1` would end at its first; at the end of a message it leaves it out. */
function withoutFullStop(text: string, last: VolatilePart | undefined): string {
  const isEnd = last !== undefined && last.end === text.length - 1 && text.endsWith('.');
  return isEnd && text.slice(last.start, last.end).includes('.') ? text.slice(0, -1) : text;
}

/** The text up to a blank, long enough without its parts. */
function cut(
  text: string,
  parts: readonly VolatilePart[],
): { text: string; parts: readonly VolatilePart[] } {
  let spare = 0;
  for (const { start, end } of parts) {
    if (start - spare > MAX_LENGTH) break;
    spare += Math.max(0, end - start - PLACEHOLDER);
  }
  const most = MAX_LENGTH + spare;
  if (text.length <= most) return { text, parts };
  const blank = text.lastIndexOf(' ', most);
  const at = blank < most / 2 ? most : blank;
  const split = parts.find(({ start, end }) => start < at && end > at);
  const end = split?.start ?? at;
  return { text: text.slice(0, end).trimEnd(), parts: parts.filter((part) => part.end <= end) };
}
