/** A file of the site by its path below the site's folder. */
export interface PackedFile {
  path: string;
  content: Uint8Array;
}

/** Many files in one: a line that lists them, then their contents. */
export function packFiles(files: readonly PackedFile[]): Buffer {
  const list = files.map(({ path, content }) => [path, content.length]);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(list)}\n`),
    ...files.map(({ content }) => content),
  ]);
}

/** Accepts only the result of `packFiles`. */
export function unpackFiles(packed: Buffer): PackedFile[] {
  const end = packed.indexOf(0x0a);
  const list = JSON.parse(packed.toString('utf8', 0, end)) as [path: string, length: number][];
  let at = end + 1;
  return list.map(([path, length]) => {
    const content = packed.subarray(at, at + length);
    at += length;
    return { path, content };
  });
}
