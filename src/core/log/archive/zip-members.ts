import { decodeUtf8 } from '../../text/utf8.ts';

/** The bytes of an archive, wherever they are. */
export interface ArchiveBytes {
  /** In bytes. */
  size: number;
  /** The bytes from `start` up to `end`; fewer at the end of the archive. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A file in a zip archive. */
export interface ZipMember {
  name: string;
  /** Null for a file that is encrypted, or packed in a way that is hardly used. */
  method: 'stored' | 'deflated' | null;
  /** Where its header begins, and how many bytes stand behind it. */
  header: number;
  packed: number;
}

/** Of a record of the archive: its signature as a little-endian number. */
const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, file: 0x02014b50 };
/** A comment at the end of an archive is no longer. */
const longestEnd = 22 + 0xffff;
const methods: Readonly<Record<number, ZipMember['method']>> = { 0: 'stored', 8: 'deflated' };
/** A value of 64 bits stands elsewhere. */
const elsewhere = 0xffffffff;

/** The files of an archive by its directory, in its order; null for a damaged archive. Reads only the directory. */
export async function zipMembers(archive: ArchiveBytes): Promise<ZipMember[] | null> {
  const place = await directoryOf(archive);
  if (place === null) return null;
  const directory = await archive.read(place.at, place.at + place.length);
  if (directory.length < place.length) return null;
  const view = viewOf(directory);
  const members: ZipMember[] = [];
  for (let from = 0; from + 46 <= view.byteLength; ) {
    const lengths = [28, 30, 32].map((at) => view.getUint16(from + at, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const extra = from + 46 + nameLength;
    if (view.getUint32(from, true) !== signatures.file) return null;
    if (extra + extraLength > view.byteLength) return null;
    const name = decodeUtf8(directory, from + 46, extra);
    const isEncrypted = (view.getUint16(from + 8, true) & 1) === 1;
    const method = isEncrypted ? null : (methods[view.getUint16(from + 10, true)] ?? null);
    if (!name.endsWith('/')) {
      members.push({ name, method, ...placeOf(view, from, extra, extra + extraLength) });
    }
    from = extra + extraLength + commentLength;
  }
  return members;
}

/** Where the bytes of a file begin, `packed` in number; null for a damaged archive. */
export async function startOf(
  archive: ArchiveBytes,
  { header }: ZipMember,
): Promise<number | null> {
  const head = viewOf(await archive.read(header, header + 30));
  if (head.byteLength < 30) return null;
  return header + 30 + head.getUint16(26, true) + head.getUint16(28, true);
}

async function directoryOf(archive: ArchiveBytes): Promise<{ at: number; length: number } | null> {
  const last = await archive.read(Math.max(0, archive.size - longestEnd), archive.size);
  const view = viewOf(last);
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== signatures.end) end -= 1;
  if (end < 0) return null;
  const [length, at] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (at !== elsewhere && length !== elsewhere) return { at, length };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return null;
  const end64 = Number(view.getBigUint64(locator + 8, true));
  const large = viewOf(await archive.read(end64, end64 + 56));
  if (large.byteLength < 56 || large.getUint32(0, true) !== signatures.end64) return null;
  return { at: Number(large.getBigUint64(48, true)), length: Number(large.getBigUint64(40, true)) };
}

/** Those of a large archive are in an extra field of 64 bits. */
function placeOf(
  view: DataView,
  from: number,
  extra: number,
  end: number,
): Pick<ZipMember, 'packed' | 'header'> {
  const size = view.getUint32(from + 24, true);
  let packed = view.getUint32(from + 20, true);
  let header = view.getUint32(from + 42, true);
  for (let at = extra; at + 4 <= end; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      let next = at + 4 + (size === elsewhere ? 8 : 0);
      const take = (): number => {
        next += 8;
        return next <= view.byteLength ? Number(view.getBigUint64(next - 8, true)) : 0;
      };
      if (packed === elsewhere) packed = take();
      if (header === elsewhere) header = take();
    }
    at += 4 + length;
  }
  return { packed, header };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
