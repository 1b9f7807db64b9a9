/**
 * A text as UTF-8, or bytes, in a block of memory of their own size, for what stays in memory: `Buffer.from`
 * reserves three bytes for each sign of a text that is not Latin, and small buffers share a larger block.
 */
export function exactBytes(data: string | Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(data));
  if (typeof data === 'string') bytes.write(data);
  else bytes.set(data);
  return bytes;
}
