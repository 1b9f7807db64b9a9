import { wordList } from '../core/text/word-list.ts';

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
  /^(?:host|hostname|server|servername|address|domain|database|db|dbhost|db-host)(?::|$)/i,
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

/**
 * Whether the text around a secret key of AWS says that it opens nothing of AWS today: it has an end,
 * or its id is not one of AWS, as for another store with the same interface.
 */
export function isForeignKey(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  if (/"?(?:SessionToken|Expiration)"?\s*[:=]/i.test(around)) return true;
  const [, id] = /access_?key_?(?:id)?["']?\s*[:=]\s*["']?(\w{12,})/i.exec(around) ?? [];
  return id !== undefined && !/^A[A-Z]{3}[A-Z0-9]{16}$/.test(id);
}

/** Whether a text in the form of a credential is a placeholder or an example. */
export function isPlaceholderSecret(value: string): boolean {
  const address = credentialsIn(value);
  if (address !== null) {
    const { user, password, host } = address;
    if (NO_HOSTS.some((pattern) => pattern.test(host)) || isMarked(host)) return true;
    if (WORDS.test(password) || /passw(?:or)?d/i.test(password)) return true;
    return password === user || DUMMIES.has(password.toLowerCase()) || isMarked(password);
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
  return new Set(tail).size < 6 || /0123456789|1234567890|abcdefghij/i.test(value);
}
