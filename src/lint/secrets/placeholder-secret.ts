import { wordList } from '../../core/text/word-list.ts';
import { isExampleKey } from './example-key.ts';

/** Words that stand for a value, or that are common defaults for local services. */
const DUMMIES = new Set(
  wordList(`
    pass passwd password passw0rd pwd pw secret token key user username admin root guest demo dev
    local postgres mysql redis mongo rabbitmq sa changeme change-me foo bar baz hunter2 s3cr3t
    passwort kennwort benutzername geheim motdepasse mot-de-passe utilisateur contraseña clave
    usuario senha
  `),
);
const MASK = /^(?:\*+|x+|y+|z+|\.{3,}|-+|1234\w*|abc\w*|test\w*|p@ss\w*)$/i;
const MARKS = [
  /[<>{}$%*…[\]]|\.{3}|x{4,}/i,
  /\b(?:your|my|some|insert|replace|example|sample|dummy|fake|placeholder|redacted|todo)\b/i,
  /EXAMPLE|YOUR[-_]|_HERE|REDACTED|changeme/i,
];
/** Words about a secret, written as one: `a-secret-password`. */
const WORDS = /^(?:[a-z]+[-_])*(?:secret|password|passwd|pass)(?:[-_][a-z]+)*$/i;
/** The reader's own machine, and names reserved for examples (RFC 2606 and 6761). */
const NO_HOSTS = [
  /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal)(?::|$)/i,
  /^(?:(?:your|my|the|some|remote|proxy|target)[-_.]?)?(?:host|hostname|server|servername|address|domain|database|db|dbhost|db-host|registry|company|corp|org)(?:\.(?:com|net|org|io|local))?(?::|$)/i,
  /(?:^|\.)(?:domain|host|server|company|mycompany|yourcompany|yourdomain|mydomain|acme|foo|bar|site|website)\.(?:com|net|org|io|tld|local)(?::|$)/i,
  /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|localhost)(?::|$)/i,
  // Addresses for documentation (RFC 5737).
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+(?::|$)/,
];

interface Credentials {
  user: string;
  password: string;
  /** Where the password begins, as a UTF-16 offset. */
  at: number;
  host: string;
}

/** The credentials of an address, or null where it has none. */
export function credentialsIn(value: string): Credentials | null {
  const match = /:\/\/([^\s:@/]*):([^\s@]+)@([^\s/?#'"]+)/d.exec(value);
  const at = match?.indices?.[2]?.[0];
  const [, user = '', password = '', host = ''] = match ?? [];
  return at === undefined ? null : { user, password, at, host };
}

/** How far around a credential its other parts stand. */
const NEAR = 600;

/** How likely a text in the form of a credential is one that somebody can use. */
export type SecretCertainty = 'certain' | 'likely' | 'open' | 'none';

/** Judges a credential between two offsets of a text by its value and by what stands around it. */
export function certaintyOf(
  name: string,
  text: string,
  start: number,
  end: number,
): SecretCertainty {
  const value = text.slice(start, end);
  if (isPlaceholderSecret(value)) return 'none';
  if (isExampleByRemark(text, end) || isVoidByText(text, start)) return 'open';
  if (/^AWS/.test(name)) return certaintyOfAws(name, text, start, end);
  const address = credentialsIn(value);
  // It moves no money.
  if (/\bTest\b/.test(name)) return 'likely';
  if (address === null) return isExampleKey(text, start, end) ? 'open' : 'certain';
  if (isWordy(address.password)) return 'open';
  return isInner(address.host) ? 'likely' : 'certain';
}

/** Whether a remark behind it on its line says that nobody can use it. */
function isExampleByRemark(text: string, end: number): boolean {
  const [rest = ''] = text.slice(end, end + NEAR).split(/[\r\n]/, 1);
  return /(?:#|\/\/|<!--).*\b(?:example|sample|dummy|fake|anonymi[sz]ed|not (?:a )?real)\b/i.test(
    rest,
  );
}

/** Whether the sentence before it says that nobody can use it any more, or ever could. */
function isVoidByText(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR / 2), start);
  return /\b(?:fake|dummy|made[- ]up|fictitious|not (?:a )?real|no longer (?:valid|works?)|(?:been|is|are|was|were) (?:revoked|rotated|invalidated|disabled))\b[^.!?\n]*(?:[.!?:][^.!?\n]*)?(?:\s*(?:```|~~~)[\w-]*\n)?[^\n]*$/i.test(
    before,
  );
}

/** Letters in one case, with a few digits at most behind them: a word, as examples have. */
function isWordy(password: string): boolean {
  return /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)(?:[-_.](?:[a-z]+|[A-Z]+|\d{1,2}(?=[-_.])))*[-_@#!]?\d{0,4}!?$/.test(
    password,
  );
}

/** A private address (RFC 1918), or the name of a service in its own network. */
function isInner(host: string): boolean {
  return /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+(?::|$)|^[\w-]+(?::\d+)?$|\.(?:svc|local|internal|lan|home)\b/i.test(
    host,
  );
}

function certaintyOfAws(name: string, text: string, start: number, end: number): SecretCertainty {
  const before = text.slice(Math.max(0, start - NEAR), start);
  // The id in an address that was signed for some hours.
  if (/X-Amz-Credential=$/i.test(before)) return 'none';
  if (isForeignKey(text, start, end)) return 'open';
  if (!/Key ID/i.test(name)) return 'certain';
  // An id alone opens nothing; it may be one in the output of a command.
  const around = before + text.slice(end, end + NEAR);
  return /(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[A-Z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/.test(
    around,
  )
    ? 'certain'
    : 'open';
}

/**
 * Whether the text around a secret key of AWS says that it opens nothing of AWS today: it has an end,
 * or its id is not one of AWS, as for another store with the same interface.
 */
function isForeignKey(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  if (/"?(?:SessionToken|Expiration)"?\s*[:=]/i.test(around)) return true;
  const [, id] =
    /(?<!secret[_-]?)access_?key_?(?:id)?["']?\s*[:=]\s*["']?(\w{12,})/i.exec(around) ?? [];
  return id !== undefined && !/^A[A-Z]{3}[A-Z0-9]{16}$/.test(id);
}

/** Whether a text in the form of a credential is a placeholder or an example. */
function isPlaceholderSecret(value: string): boolean {
  const address = credentialsIn(value);
  if (address !== null) {
    const { user, password, host } = address;
    if (NO_HOSTS.some((pattern) => pattern.test(host)) || isMarked(host)) return true;
    if (WORDS.test(password) || /passw(?:or)?d/i.test(password)) return true;
    if (new Set(password).size < 5 || /^(?:glpat|gh[pos]|tok|token)[-_]\w{0,15}$/.test(password))
      return true;
    const isDummy = DUMMIES.has(password.toLowerCase().replace(/[-_@#!.]?\d{0,4}!?$/, ''));
    return password === user || isDummy || isMarked(password);
  }
  const key = /-----BEGIN [^-]+-----([\s\S]*?)-----END/.exec(value)?.[1];
  return key === undefined && (isMarked(value) || isMonotonous(value));
}

function isMarked(text: string): boolean {
  return MASK.test(text) || MARKS.some((mark) => mark.test(text));
}

/** Few different characters, or digits and letters in order: not a real token. */
function isMonotonous(value: string): boolean {
  const tail = value.slice(value.search(/[_=:-](?=[^_=:-]*$)/) + 1) || value;
  return (
    new Set(tail).size < 6 ||
    /0123456789|1234567890|abcdefghij|a1b2c3d4|1a2b3c4d|[TB]0{8}(?![A-Z0-9])/i.test(value)
  );
}
