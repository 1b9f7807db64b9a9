// Not imported, because that would compute every export of the module.
const { createHash, hash } = process.getBuiltinModule('node:crypto');

/** SHA-256 of text or bytes, as 64 hex digits. */
export function digest(data: string | Uint8Array): string {
  return hash('sha256', data);
}

/** The digest of the bytes in a row. */
export function digestOfParts(parts: readonly Uint8Array[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}
