/** A file in a zip archive. */
export interface ZipMember {
  name: string;
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** Of a record of the archive: its signature as a little-endian number. */
const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, file: 0x02014b50 };
/** A comment at the end of an archive is no longer. */
const longestEnd = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** A value of 64 bits stands elsewhere. */
const elsewhere = 0xffffffff;

/** The files of an archive by its directory, in its order; reads only the directory. Rejects for a damaged archive. */
export async function zipMembers(archive: Blob): Promise<ZipMember[]> {
  const { at, length } = await directoryOf(archive);
  const view = await viewOf(archive, at, at + length);
  const members: ZipMember[] = [];
  for (let from = 0; from + 46 <= view.byteLength; ) {
    if (view.getUint32(from, true) !== signatures.file) throw damaged();
    const lengths = [28, 30, 32].map((place) => view.getUint16(from + place, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const nameEnd = from + 46 + nameLength;
    if (nameEnd + extraLength > view.byteLength) throw damaged();
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, from + 46, nameLength));
    const method = view.getUint16(from + 10, true);
    const isEncrypted = (view.getUint16(from + 8, true) & 1) === 1;
    const { packed, offset } = placeOf(view, from, nameEnd, extraLength);
    if (!name.endsWith('/')) {
      members.push({
        name,
        open: () => {
          if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw unreadable();
          return open(archive, { offset, packed, isPacked: method === DEFLATED });
        },
      });
    }
    from = nameEnd + extraLength + commentLength;
  }
  return members;
}

async function directoryOf(archive: Blob): Promise<{ at: number; length: number }> {
  const start = Math.max(0, archive.size - longestEnd);
  const view = await viewOf(archive, start, archive.size);
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== signatures.end) end -= 1;
  if (end < 0) throw damaged();
  const [length, at] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (at !== elsewhere && length !== elsewhere) return { at, length };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) throw damaged();
  const end64 = Number(view.getBigUint64(locator + 8, true));
  const large = await viewOf(archive, end64, end64 + 56);
  if (large.byteLength < 56 || large.getUint32(0, true) !== signatures.end64) throw damaged();
  return {
    at: Number(large.getBigUint64(48, true)),
    length: Number(large.getBigUint64(40, true)),
  };
}

/** Where the bytes of a file are; those of a large archive are in an extra field of 64 bits. */
function placeOf(
  view: DataView,
  from: number,
  extra: number,
  extraLength: number,
): { packed: number; offset: number } {
  const size = view.getUint32(from + 24, true);
  let packed = view.getUint32(from + 20, true);
  let offset = view.getUint32(from + 42, true);
  for (let at = extra; at + 4 <= extra + extraLength; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      let next = at + 4 + (size === elsewhere ? 8 : 0);
      const take = (): number => {
        next += 8;
        return next <= view.byteLength ? Number(view.getBigUint64(next - 8, true)) : 0;
      };
      if (packed === elsewhere) packed = take();
      if (offset === elsewhere) offset = take();
    }
    at += 4 + length;
  }
  return { packed, offset };
}

async function open(
  archive: Blob,
  { offset, packed, isPacked }: { offset: number; packed: number; isPacked: boolean },
): Promise<ReadableStream<Uint8Array>> {
  const head = await viewOf(archive, offset, offset + 30);
  if (head.byteLength < 30) throw damaged();
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = archive.slice(start, start + packed).stream();
  return isPacked ? bytes.pipeThrough(new DecompressionStream('deflate-raw')) : bytes;
}

async function viewOf(archive: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await archive.slice(start, end).arrayBuffer());
}

function damaged(): Error {
  return new Error('The zip archive is damaged.');
}

function unreadable(): Error {
  return new Error('The zip archive is encrypted or packed in a way that browsers cannot read.');
}
