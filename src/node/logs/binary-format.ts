/** Formats that are not text, by their first bytes as Latin-1. */
// biome-ignore format: several to a line
const FORMATS: readonly (readonly [name: string, mark: string])[] = [
  ['a zip archive', 'PK\x03\x04'], ['gzip data', '\x1f\x8b'], ['zstd data', '\x28\xb5\x2f\xfd'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c'], ['an xz archive', '\xfd7zXZ\0'],
  ['a bzip2 archive', 'BZh91AY&SY'], ['an lz4 archive', '\x04\x22\x4d\x18'],
  ['a lzip archive', 'LZIP\x01'], ['a RAR archive', 'Rar!\x1a\x07'],
  ['a Unix compress archive', '\x1f\x9d'], ['an executable', '\x7fELF'], ['an executable', 'MZ\x90\0'],
  ['an executable', '\xcf\xfa\xed\xfe'], ['a compiled Java class', '\xca\xfe\xba\xbe'],
  ['WebAssembly', '\0asm'], ['a PNG image', '\x89PNG'], ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'], ['a PDF document', '%PDF-'], ['an SQLite database', 'SQLite format 3\0'],
  ['a systemd journal', 'LPKSHHRH'],
];
/** A text has next to none of these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\0-\x06\x0e-\x1a\x1c-\x1f]/g;
/** A log may hold a few bytes of binary data. */
const MOST_CONTROL = 0.2;
const LEAST_BYTES = 32;
/** So many first bytes tell a format. */
export const HEAD_LENGTH = 512;

/** What the first bytes of a file are, in words; null for text. */
export function binaryFormat(head: Uint8Array): string | null {
  const text = Buffer.from(head).toString('latin1');
  const known = FORMATS.find(([, mark]) => text.startsWith(mark));
  if (known !== undefined) return known[0];
  const controls = text.match(CONTROL)?.length ?? 0;
  return text.length >= LEAST_BYTES && controls > text.length * MOST_CONTROL ? 'binary data' : null;
}
