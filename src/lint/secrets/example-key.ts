/** How far around a private key its certificate may stand. */
const NEAR = 8000;
/** Names that an authority gives to nobody, and words of examples. */
const NOBODY =
  /(?:^|[^a-z])(?:test|example|sample|demo|dummy|foo|localhost|internet widgits|default company|some-state|acme)(?:[^a-z]|$)/i;

/** Text that gives a key to the reader, in a sentence close to it. */
const forReader =
  /\b(?:the following|this|sample|example|demo) (?:private |secret |rsa |ssh )*key\b/i;
const CLOSE = 200;

/**
 * Whether a private key is one of an example: the text gives it to the reader, or the certificate
 * beside it is for names that nobody can have.
 */
export function isExampleKey(text: string, start: number, end: number): boolean {
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY/.test(text.slice(start, start + 60))) return false;
  if (forReader.test(text.slice(Math.max(0, start - CLOSE), start))) return true;
  if (forReader.test(text.slice(end, end + CLOSE))) return true;
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  const certificates = around.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]{100,6000}?)-----END/g);
  return Array.from(certificates).some(([, body = '']) => NOBODY.test(decoded(body)));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a certificate as characters, in which names stand as they are. */
function decoded(body: string): string {
  let bits = 0;
  let width = 0;
  let text = '';
  for (const digit of body.replace(/\\[nr]|[^A-Za-z0-9+/]/g, '')) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffff;
    width += 6;
    if (width < 8) continue;
    width -= 8;
    text += String.fromCharCode((bits >> width) & 0xff);
  }
  return text;
}
