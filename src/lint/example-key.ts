/** Node and browsers have it. */
declare function atob(base64: string): string;

/** How far around a private key its certificate may stand. */
const NEAR = 8000;
/** Names that an authority gives to nobody, and words of examples. */
const NOBODY =
  /(?:^|[^a-z])(?:test|example|sample|demo|dummy|foo|localhost|internet widgits|default company|some-state|acme)(?:[^a-z]|$)/i;

/**
 * Whether a private key is one of an example: the certificate beside it is for names that nobody can have.
 */
export function isExampleKey(text: string, start: number, end: number): boolean {
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY/.test(text.slice(start, start + 60))) return false;
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  const certificates = around.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]{100,6000}?)-----END/g);
  return Array.from(certificates).some(([, body = '']) => NOBODY.test(decoded(body)));
}

/** The bytes of a certificate as characters, in which names stand as they are. */
function decoded(body: string): string {
  const base64 = body.replace(/\\[nr]|[^A-Za-z0-9+/=]/g, '');
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
