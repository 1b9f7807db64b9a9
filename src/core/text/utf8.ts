/** Bytes to decode at once, far below the limit of arguments of the engine. */
const AT_ONCE = 4096;
const REPLACEMENT = 0xfffd;

/**
 * Decodes UTF-8 like the WHATWG Encoding Standard: each maximal invalid part of a sequence becomes
 * one U+FFFD. Keeps a byte order mark.
 */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let at = start; at < end; ) {
    const ascii = endOfAscii(bytes, at, Math.min(end, at + AT_ONCE));
    if (ascii > at) {
      text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, ascii));
      at = ascii;
    } else {
      const units: number[] = [];
      at = decodeRun(bytes, at, end, units);
      text += String.fromCharCode(...units);
    }
  }
  return text;
}

function endOfAscii(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] ?? 0x80) < 0x80) at += 1;
  return at;
}

/** Decodes until ASCII follows or enough is read; returns where it stopped. */
function decodeRun(bytes: Uint8Array, start: number, end: number, units: number[]): number {
  let at = start;
  while (at < end && units.length < AT_ONCE) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) break;
    const length = sequenceLength(lead);
    let code = length === 0 ? REPLACEMENT : lead & (0xff >> (length + 1));
    let next = at + 1;
    for (let i = 1; i < length; i += 1, next += 1) {
      const byte = next < end ? (bytes[next] ?? 0) : 0;
      if (
        byte < (i === 1 ? leastSecond(lead) : 0x80) ||
        byte > (i === 1 ? mostSecond(lead) : 0xbf)
      ) {
        code = REPLACEMENT;
        break;
      }
      code = (code << 6) | (byte & 0x3f);
    }
    if (code > 0xffff) units.push(0xd7c0 + (code >> 10), 0xdc00 | (code & 0x3ff));
    else units.push(code);
    at = next;
  }
  return at;
}

/** 0 where the byte cannot begin a sequence. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Excludes overlong forms. */
function leastSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

/** Excludes surrogates and values above U+10FFFF. */
function mostSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}

/** Encodes as UTF-8; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[length] = code;
      length += 1;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = text.charCodeAt(i + 1);
      const isPair = code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
      if (isPair) i += 1;
      code = isPair ? ((code - 0xd7c0) << 10) | (low & 0x3ff) : REPLACEMENT;
    }
    const extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length] = ((0xff00 >> (extra + 1)) & 0xff) | (code >> (6 * extra));
    for (let k = 1; k <= extra; k += 1) {
      bytes[length + k] = 0x80 | ((code >> (6 * (extra - k))) & 0x3f);
    }
    length += extra + 1;
  }
  return bytes.slice(0, length);
}
