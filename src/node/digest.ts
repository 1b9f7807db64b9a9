// Not imported, because that would compute every export of the module.
const { hash } = process.getBuiltinModule('node:crypto');

/** SHA-256 of text or bytes, as 64 hex digits. */
export function digest(data: string | Uint8Array): string {
  return hash('sha256', data);
}
