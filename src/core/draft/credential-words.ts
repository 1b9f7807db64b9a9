/**
 * How commands carry credentials, beyond those that have a form of their own: a masked value, a word for a
 * credential with a literal value, an option of a program for one. Says too often rather than too rarely
 * that there may be one.
 */
const SIGNS: readonly RegExp[] = [
  /\*{3}|\[MASKED\]|xxxxx/i,
  // A value from a variable or a file is none: `--token "$TOKEN"`, `--password-file x`, `PASSWORD=$(cat x)`.
  /(?:passw(?:or)?d|passphrase|pwd|token|secret|credential|api[-_]?key|access[-_]?key|private[-_]?key|\b_?auth\b)[\w-]*["']?(?:[ \t]*[=:][ \t]*|[ \t]+)(?!["']?(?:[$%<]|\s|&&|\|\||;|$))["']?[^\s"'-]/i,
  /\b(?:authorization|bearer|basic)\b["']?\s*:?\s+(?!["']?[$%<])[\w+/=.-]{6,}/i,
  /:\/\/[^\s/:@]+:(?!\$)[^\s/@]+@/,
  /(?:^|\s)(?:-u|--user)[= ]?["']?[^\s:$"']+:(?!\$)\S/,
  /\blogin\b.*\s-p[= ]?(?!["']?\$)\S/,
  /\b(?:mysql\w*|mariadb\w*)\b.*\s-p(?!["']?\$)\S/,
  /-----BEGIN /,
];

/** Whether a command may hold a credential in itself. */
export function mayHoldCredential(command: string): boolean {
  return SIGNS.some((sign) => sign.test(command));
}
