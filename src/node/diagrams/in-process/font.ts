import { brotliDecompressSync } from 'node:zlib';

/** What measures text: lengths are shares of the font size. */
export interface Font {
  ascent: number;
  descent: number;
  /** Height of the letter x. */
  xHeight: number;
  /** Null for a character that the font has no shape for. */
  advanceOf(codePoint: number): number | null;
}

/** Tables of a font by their tags. */
type Tables = ReadonlyMap<string, DataView>;

/** Reads the sizes of a font in TrueType or WOFF 2, which is one of the package's own. */
export function readFont(bytes: Buffer): Font {
  const tables = bytes.toString('latin1', 0, 4) === 'wOF2' ? unpack(bytes) : tablesOf(bytes);
  const unitsPerEm = table(tables, 'head').getUint16(18);
  const hhea = table(tables, 'hhea');
  const os2 = table(tables, 'OS/2');
  const advances = table(tables, 'hmtx');
  const [advanceCount, isTransformed] = [hhea.getUint16(34), tables.has('hmtx transformed')];
  const glyphs = glyphsOf(table(tables, 'cmap'));
  return {
    ascent: hhea.getInt16(4) / unitsPerEm,
    descent: -hhea.getInt16(6) / unitsPerEm,
    // Only the later versions of this table tell it.
    xHeight: os2.getUint16(0) < 2 ? 0.5 : os2.getInt16(86) / unitsPerEm,
    advanceOf(codePoint) {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return null;
      const index = Math.min(glyph, advanceCount - 1);
      return advances.getUint16(isTransformed ? 1 + index * 2 : index * 4) / unitsPerEm;
    },
  };
}

function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`The font has no table ${tag}.`);
  return found;
}

function tablesOf(bytes: Buffer): Tables {
  const tables = new Map<string, DataView>();
  for (let at = 12; tables.size < bytes.readUInt16BE(4); at += 16) {
    const [start, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    tables.set(bytes.toString('latin1', at, at + 4), viewOf(bytes, start, length));
  }
  return tables;
}

function viewOf(bytes: Uint8Array, start: number, length: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + start, length);
}

/** Tags that WOFF 2 writes as a number. */
const TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx ' +
  'kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix ' +
  'acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak ' +
  'Zapf Silf Glat Gloc Feat Sill'
).split(' ');

/** The tables of WOFF 2 are one compressed stream in the order of its directory. */
function unpack(bytes: Buffer): Tables {
  const count = bytes.readUInt16BE(12);
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const directory = Array.from({ length: count }, () => {
    const flags = bytes.readUInt8(at++);
    const known = TAGS[flags & 63];
    if (known === undefined) at += 4;
    const tag = known ?? bytes.toString('latin1', at - 4, at);
    const original = number();
    // These two are transformed by default, the others only where it is said.
    const isTransformed = (flags >> 6 === 0) === /^(?:glyf|loca)$/.test(tag);
    return { tag, isTransformed, length: isTransformed ? number() : original };
  });
  const stream = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  const tables = new Map<string, DataView>();
  let start = 0;
  for (const { tag, isTransformed, length } of directory) {
    tables.set(tag, viewOf(stream, start, length));
    if (isTransformed) tables.set(`${tag} transformed`, viewOf(stream, start, length));
    start += length;
  }
  return tables;
}

/** Glyphs by code point, from the first table of Unicode that can be read. */
function glyphsOf(cmap: DataView): Map<number, number> {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + i * 8));
  const full = offsets.find((offset) => cmap.getUint16(offset) === 12);
  if (full !== undefined) return groupsOf(cmap, full);
  const basic = offsets.find((offset) => cmap.getUint16(offset) === 4);
  if (basic === undefined) throw new Error('The font maps no characters to glyphs.');
  return segmentsOf(cmap, basic);
}

/** Format 12: runs of characters that have successive glyphs. */
function groupsOf(cmap: DataView, offset: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.getUint32(offset + 12); i++) {
    const at = offset + 16 + i * 12;
    const [first, last] = [cmap.getUint32(at), cmap.getUint32(at + 4)];
    for (let code = first; code <= last; code++) {
      glyphs.set(code, cmap.getUint32(at + 8) + code - first);
    }
  }
  return glyphs;
}

/** Format 4: the same with 16 bits, and with a list of glyphs where they are not successive. */
function segmentsOf(cmap: DataView, offset: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const size = cmap.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + size];
  const [deltas, ranges] = [starts + size, starts + size * 2];
  for (let i = 0; i < size; i += 2) {
    const [first, last] = [cmap.getUint16(starts + i), cmap.getUint16(ends + i)];
    const [delta, range] = [cmap.getUint16(deltas + i), cmap.getUint16(ranges + i)];
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = range === 0 ? code : cmap.getUint16(ranges + i + range + (code - first) * 2);
      if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff);
    }
  }
  return glyphs;
}
