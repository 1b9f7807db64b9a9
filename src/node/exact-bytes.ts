/**
 * A text as UTF-8 in as much memory as it needs. `Buffer.from` reserves three bytes for each sign of a text
 * that is not Latin, which counts for what stays in memory.
 */
export function exactBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}
