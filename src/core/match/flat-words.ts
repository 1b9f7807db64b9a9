import type { PlaceKind } from './fill-place.ts';
import { ASSIGNMENT, isRunningKey, wordRoles } from './word-roles.ts';

/** What a terminal shows ahead of a command. */
const PROMPT = /(^|\n)[ \t]*(?:[\w@:~.\\/ -]*)[$%#>❯][ \t]+/g;
/** So much of the text ahead is looked at. */
const REACH = 2000;

/**
 * What kind of place follows a text that could not be read for sure: every quote may be code and every
 * bracket or separator may begin a command. Null for an argument.
 */
export function flatKind(code: string, start: number): PlaceKind | null {
  const from = Math.max(0, start - REACH);
  // A placeholder is no redirection.
  const text = code.slice(from, start).replace(/<[\p{L}\p{N}_.:/|, -]+>/gu, 'x');
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (/(?:^|\s)#/.test(line)) return 'comment';
  if (/[$\\]$/.test(text)) return 'variable-name';
  if (/>[>|&!]?\s*["']?[^\s"'|&;]*$/.test(line)) return 'redirection';
  if (/\(\(|\$\[|\[\[|\blet\b|\w\[[^\]\s]*$|-(?:eq|ne|lt|le|gt|ge)\b/.test(line))
    return 'arithmetic';
  const plain = text
    .replace(PROMPT, '$1')
    .replace(/\$\{[^{}]*\}/g, '$x')
    .replace(/\d*[<>]{1,2}&?\s*[\w./-]+/g, ' ')
    .replace(/["'\\]/g, '');
  const own = plain.slice(
    Math.max(...[...';&|(){}\n`'].map((mark) => plain.lastIndexOf(mark))) + 1,
  );
  if (own.length === plain.length && from > 0) return 'intricate';
  return kindBehind(own);
}

/** The same for one command without quotes. */
function kindBehind(text: string): PlaceKind | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const isPart = text !== '' && !/\s$/.test(text);
  const part = isPart ? (words.at(-1) ?? '') : '';
  const at = isPart ? words.length - 1 : words.length;
  if (isRunningKey(part) || /^(?:alias|abbr)$/.test(words[0] ?? '')) return 'program';
  let from = 0;
  while (from <= at) {
    const role = wordRoles(words.slice(from))[at - from];
    if (role === undefined || ASSIGNMENT.test(part)) return null;
    if (role.type === 'program') return 'program';
    if (role.type === 'names') return 'variable-name';
    if (role.from === 0) return null;
    from += role.from;
  }
  return 'program';
}
