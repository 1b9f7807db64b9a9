import type { PlaceKind } from './fill-place.ts';

/**
 * What stands ahead of a program, module or script in the languages that commands bring along: the
 * functions of Python, Node.js, Perl, Ruby, PHP, awk, Lua and R that start a process or load code, and
 * the escapes of `psql`, `mysql`, `sqlite3`, `vim`, `gdb` and `sed` into a shell.
 */
const AHEAD = [
  /\b(?:system|popen\d?|Popen|exec[lv]?[pe]{0,2}|execSync|execFile(?:Sync)?|spawn(?:Sync|[lv][pe]{0,2})?|shell_exec|passthru|proc_open|pcntl_exec|check_output|check_call|getoutput|getstatusoutput|subprocess\.\w+|os\.startfile|os\.spawn\w*|fork|pty\.spawn|create_subprocess_\w+|ShellExecute|Start-Process|eval|compile|runpy\.\w+|__import__|import_module|run_path|run_module|require|import|dofile|loadfile|loadstring|dlopen|CDLL|load_extension|source\w*)\s*\(\s*[[({]*\s*[rbfu]?["'`]*$/i,
  /(?:^|[;"'\n])\s*(?:import|require|require_relative|load|\.read|\.load|\.shell|\.system|\.once|source|system|shell)\s+["']?$/,
  /\bexec(?:ute)?\s*\(?\s*["']$|\bspawn\s+["']?$|\b(?:EXEC|SYSTEM|SHELL):["']?$|\$\(shell\s+$/,
  /\b(?:perl|raku)\b.*\b(?:use|no|do)\s+["']?$/,
  /\\(?:!|i|ir|copy\b.*\bprogram|o\s*\||g\s*\|)\s*["']?$/i,
  /\bfrom\s+program\s+["']+$|\bto\s+program\s+["']+$/i,
  /(?:^|["':\s;])!\s*$|\|\s*["']$|\bqx[({/]\s*$|%x[({]\s*$/,
];

/** So much of the text ahead is looked at. */
const REACH = 120;

/** What kind of place follows a text in whatever language it is; null for data. */
export function escapeKind(code: string, start: number): PlaceKind | null {
  const text = code.slice(Math.max(0, start - REACH), start);
  if (AHEAD.some((pattern) => pattern.test(text))) return 'program';
  // The module of Python's `from x import y`.
  const isImported =
    /\bfrom\s+$/.test(text) && /^\S*\s+import\b/.test(code.slice(start, start + REACH));
  return isImported ? 'program' : null;
}
