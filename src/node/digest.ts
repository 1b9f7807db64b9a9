import { cryptography } from './cryptography.ts';

/** SHA-256 of text or bytes, as 64 hex digits. */
export function digest(data: string | Uint8Array): string {
  return cryptography().hash('sha256', data);
}

/** The digest of the bytes in a row. */
export function digestOfParts(parts: readonly Uint8Array[]): string {
  const sum = cryptography().createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}
