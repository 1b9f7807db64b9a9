import type { ShellFamily } from '../shell/shell.ts';

const MAX_LENGTH = 4096;
const MAX_PLAIN_LENGTH = 256;
/** Control keys that a paste would press in a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
const CONTROL = /[\0-\x1f\x7f-\x9f\u2028\u2029]/;
/** They make a line look different from its text. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Why no quoting makes the value safe to paste, or null. */
export function unsafeReason(value: string): string | null {
  if (value.includes('\0')) return 'it contains a NUL character, which no argument can contain';
  if (/[\n\r]/.test(value)) return 'it contains a newline, which a terminal takes for Enter';
  if (CONTROL.test(value)) return 'it contains control characters, which a terminal would act on';
  if (DIRECTION.test(value)) return 'it contains characters that change the direction of the text';
  if (!value.isWellFormed()) return 'it is not valid Unicode text';
  if (value.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  return null;
}

/**
 * Whether a value means the same in every shell, every quote and every inner language, so that only
 * its place decides whether it is safe. In cmd.exe a `%` begins the name of a variable, and a `/`
 * an option.
 */
export function isPlain(value: string, family: ShellFamily): boolean {
  if (value.length > MAX_PLAIN_LENGTH || !/^[\w/.][\w.:/@%+,-]*$/.test(value)) return false;
  if (/(?:^|[/:@,])\.\.(?:$|[/:@,])/.test(value)) return false;
  return family !== 'cmd' || !/^\/|%/.test(value);
}
