import type { Slot } from '../shell/fill-context.ts';
import type { PlaceKind } from './fill-place.ts';

/**
 * Text before a program, module or script in embedded languages: the functions of Python, Node.js,
 * Perl, Ruby, PHP, awk, Lua and R that start a process or load code, and the shell escapes of
 * `psql`, `mysql`, `sqlite3`, `vim`, `gdb` and `sed`.
 */
const AHEAD = [
  /\b(?:system|popen\d?|Popen|exec[lv]?[pe]{0,2}|execSync|execFile(?:Sync)?|spawn(?:Sync|[lv][pe]{0,2})?|shell_exec|passthru|proc_open|pcntl_exec|check_output|check_call|getoutput|getstatusoutput|subprocess\.\w+|os\.startfile|os\.spawn\w*|fork|pty\.spawn|create_subprocess_\w+|ShellExecute|Start-Process|eval|compile|runpy\.\w+|__import__|import_module|run_path|run_module|require|import|dofile|loadfile|loadstring|dlopen|CDLL|load_extension|source\w*)\s*\(\s*[[({]*\s*[rbfu]?["'`]*$/i,
  /(?:^|[;"'\n])\s*(?:import|require|require_relative|load|\.read|\.load|\.shell|\.system|\.once|source|system|shell)\s+["']?$/i,
  /\bexec(?:ute)?\s*\(?\s*["']$|\bspawn\s+["']?$|\b(?:EXEC|SYSTEM|SHELL):["']?$|\$\(shell\s+$/,
  /\b(?:perl|raku)\b.*\b(?:use|no|do)\s+["']?$/,
  /\\(?:!|i|ir|copy\b.*\bprogram|o\s*\||g\s*\|)\s*["']?$/i,
  /\bfrom\s+program\s+["']+$|\bto\s+program\s+["']+$/i,
  /(?:^|["':\s;])!\s*$|\|\s*["']$|\bqx[({/]\s*$|%x[({]\s*$/,
  /\bg?sed\b[^\n]*['"\n;{\s\d$/!]e\s+$/,
  /\b(?:exec|eval|compile)\(\s*open\(\s*["']$|\bdo shell script "$|\bmongo(?:sh)?\b[^\n]*\bload\(\s*["']$/,
  /(?:^|[;{'"\s])(?:include|require)(?:_once)?\s*\(?\s*["']$|\b(?:ruby|perl|php|raku)\b[^\n]*`\s*$|["']\|\s*$/,
];
/** The same, with text before and after. */
const AROUND = [
  // The module of Python's `from x import y`.
  { ahead: /\bfrom\s+$/, behind: /^[\w.]*\s+import\b/ },
  { ahead: /\b[gmn]?awk\b/, behind: /^[^"'\n]*"\s*\|&?\s*getline\b/ },
  { ahead: /\b(?:perl|ruby)\b[^\n]*\bopen\b[^;\n]*["']$/, behind: /^[^"';\n]*\|\s*["']/ },
  // The flag `e` of `s/x/y/e`.
  {
    ahead: /\bg?sed\b[^\n]*s(\W)[^\n]*$/,
    behind: /^[^'"\n;]*[^\w\s"'][gpimIM\d]*e[gpimIM\d]*(?:["'\s;}]|$)/,
  },
];
/** A file that `sed` writes. */
const WRITTEN = /\bg?sed\b[^\n]*['"\n;{\s\d$/!gpimIM]w\s+$/;

/** Characters to read on each side. */
const REACH = 120;

/** The kind of place of a slot in code of any language; null for data. */
export function escapeKind(code: string, { start, end }: Slot): PlaceKind | null {
  const ahead = withoutLineBreaks(code.slice(Math.max(0, start - REACH), start));
  const behind = withoutLineBreaks(code.slice(end, end + REACH));
  const isRun =
    AHEAD.some((pattern) => pattern.test(ahead)) ||
    AROUND.some((around) => around.ahead.test(ahead) && around.behind.test(behind));
  if (isRun) return 'program';
  return WRITTEN.test(ahead) ? 'redirection' : null;
}

/** Most languages read a line that ends in a backslash and the next one as one line. */
function withoutLineBreaks(code: string): string {
  return code.replace(/\\\r?\n/g, ' ');
}
