import { isC1 } from './line-table.ts';

const ESCAPE = 0x1b;

/**
 * The end of the terminal control sequence that begins at `at`, or `at` itself where there is none:
 * on bytes, what `stripControlSequences` takes out of a text.
 */
export function endOfControl(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] === ESCAPE) return endOfEscape(bytes, at, end);
  if (!isC1(bytes, at) || at + 1 >= end) return at;
  const code = bytes[at + 1] ?? 0;
  if (code === 0x9b) return endOfCsi(bytes, at + 2, end);
  return isStringCode(code) ? (endOfString(bytes, at + 2, end) ?? at) : at;
}

function endOfEscape(bytes: Uint8Array, at: number, end: number): number {
  const next = at + 1 < end ? (bytes[at + 1] ?? 0) : 0;
  if (next === 0x5b) return endOfCsi(bytes, at + 2, end);
  if (next === 0x5d || next === 0x50 || next === 0x58 || next === 0x5e || next === 0x5f) {
    return endOfString(bytes, at + 2, end) ?? at + 2;
  }
  if (next >= 0x20 && next <= 0x2f) {
    const final = skip(bytes, at + 2, end, 0x20, 0x2f);
    return final + (isBetween(bytes, final, end, 0x30, 0x7e) ? 1 : 0);
  }
  return next >= 0x30 && next <= 0x7e ? at + 2 : at + 1;
}

function endOfCsi(bytes: Uint8Array, at: number, end: number): number {
  const parameters = skip(bytes, at, end, 0x30, 0x3f);
  const final = skip(bytes, parameters, end, 0x20, 0x2f);
  return final + (isBetween(bytes, final, end, 0x40, 0x7e) ? 1 : 0);
}

/** Null where the string has no terminator. */
function endOfString(bytes: Uint8Array, start: number, end: number): number | null {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x07) return at + 1;
    if (byte === ESCAPE) return at + 1 < end && bytes[at + 1] === 0x5c ? at + 2 : null;
    if (byte === 0x0a || byte === 0x0d) return null;
    if (byte === 0xc2 && at + 1 < end) {
      const code = bytes[at + 1] ?? 0;
      if (code === 0x9c) return at + 2;
      if (isStringCode(code)) return null;
    }
  }
  return null;
}

/** DCS, SOS, OSC, PM and APC among U+0080 to U+009F. */
function isStringCode(code: number): boolean {
  return code === 0x90 || code === 0x98 || (code >= 0x9d && code <= 0x9f);
}

function skip(bytes: Uint8Array, from: number, end: number, least: number, most: number): number {
  let at = from;
  while (isBetween(bytes, at, end, least, most)) at += 1;
  return at;
}

function isBetween(
  bytes: Uint8Array,
  at: number,
  end: number,
  least: number,
  most: number,
): boolean {
  const byte = at < end ? (bytes[at] ?? 0) : 0;
  return byte >= least && byte <= most;
}
