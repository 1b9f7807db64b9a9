// Not by `import`, which would have every export of the module computed.
const { hash } = process.getBuiltinModule('node:crypto');

/** SHA-256 of text or bytes, as 64 hex digits. */
export function digest(data: string | Uint8Array): string {
  return hash('sha256', data);
}
