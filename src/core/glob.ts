import { RE2JS } from 're2js';

/** Glob characters with their regular expressions; `*` and `?` stay inside a folder. */
const meaning: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
const sign = /\\.|\*\*\/|\*\*|[*?]|\[!?\]?[^\]/]*\]|[{},]/gs;

/** The deepest level of braces; deeper ones are text. */
const deepestBraces = 8;

/**
 * Compiles a glob for `/`-separated paths: `*`, `?`, `**`, `[abc]`, `[!abc]` and `{a,b}`. A
 * backslash escapes a character; everything else is text. Any glob takes linear time for a path.
 */
export function compileGlob(
  glob: string,
  { ignoreCase = false, below = false }: GlobOptions = {},
): (path: string) => boolean {
  const flags = RE2JS.DOTALL | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  const tail = below ? '(?:/.*)?' : '';
  const regex =
    compile(sourceOf(glob) + tail, flags) ?? RE2JS.compile(RE2JS.quote(glob) + tail, flags);
  return (path) => regex.matches(path);
}

export interface GlobOptions {
  ignoreCase?: boolean;
  /** Also matches everything below a matching path. */
  below?: boolean;
}

/** Null for an invalid glob, such as the class `[z-a]`. */
function compile(source: string, flags: number): RE2JS | null {
  try {
    return RE2JS.compile(source, flags);
  } catch {
    return null;
  }
}

function sourceOf(glob: string): string {
  const braces = isBalanced(glob);
  let source = '';
  let at = 0;
  let depth = 0;
  for (const { 0: found, index } of glob.matchAll(sign)) {
    source += RE2JS.quote(glob.slice(at, index));
    at = index + found.length;
    if (found === '{' && braces) {
      depth += 1;
      source += '(?:';
    } else if (found === '}' && depth > 0) {
      depth -= 1;
      source += ')';
    } else if (found === ',' && depth > 0) source += '|';
    else source += meaning[found] ?? classOf(found) ?? RE2JS.quote(found.replace(/^\\/, ''));
  }
  return source + RE2JS.quote(glob.slice(at));
}

/** `[a-z]` and `[!a-z]`; null for other text. */
function classOf(found: string): string | null {
  const [, negation, members] = /^\[([!^]?)(.+)\]$/s.exec(found) ?? [];
  if (members === undefined) return null;
  return `[${negation === '' ? '' : '^/'}${members.replace(/[\\[\]^&~]/g, '\\$&')}]`;
}

/** Whether braces are closed and not nested too deep. */
function isBalanced(glob: string): boolean {
  let depth = 0;
  for (const [found] of glob.matchAll(sign)) {
    if (found === '{') depth += 1;
    if (found === '}') depth -= 1;
    if (depth < 0 || depth > deepestBraces) return false;
  }
  return depth === 0;
}
