import { type BlockProblem, placeOf } from './block-problem.ts';

/** What a quote does not open: comments, other quotes, and the bodies of functions between `$$`. */
const token =
  /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.|"")*"|`[^`]*`|\$(\w*)\$[\s\S]*?\$\1\$|'((?:[^']|'')*)'|'/g;
/** A line that a client writes: a prompt, an answer, a frame of a table. */
const ofClient = /^(?:\w*[=-]?[>#] |[+|-]{3}|\||Query OK|ERROR|\(\d+ rows?\))/m;

/** What an attacker puts behind the quote of another statement. */
const injected = /^\s*'|'[ ;)]*(?:or|and|union|exec)\b/im;
const statement =
  /^\s*(?:(?:--[^\n]*|\/\*[\s\S]*?\*\/)\s*)*(?:select|insert|update|delete|create|alter|drop|grant|with|merge|truncate|set|explain|show|use|begin)\b/i;

/** A string that is never closed; dialects differ in everything else, and in what a backslash does. */
export function checkSql(code: string): BlockProblem | null {
  if (ofClient.test(code) || injected.test(code) || !statement.test(code)) return null;
  const open = openString(code);
  if (open === null || openString(code.replace(/\\[\s\S]/g, 'xx')) === null) return null;
  return { reason: 'unclosed', token: "quote `'`", ...placeOf(code, open) };
}

/** The offset of the last quote that opens, where it is one too many; of a statement on its own line. */
function openString(code: string): number | null {
  let last: number | null = null;
  for (const { 0: found, 2: inside, index } of code.matchAll(token)) {
    if (found === "'") return last ?? index;
    // A string over the end of a statement began where another one should have ended.
    if (inside !== undefined && last === null && /;[ \t]*\n/.test(inside)) last = index;
  }
  return null;
}
