import type { FillContext, ScannedCode, SimpleCommand } from './fill-context.ts';

/** Builtins that read an argument as code, as an expression or as the name of a variable. */
const BUILTINS = new Set(
  ['eval', 'source', '.', 'trap', 'let', 'test', '[', '[[', '((', 'unset', 'read', 'mapfile']
    .concat(['readarray', 'getopts', 'alias', 'abbr', 'bind', 'complete', 'at', 'batch'])
    .concat(['iex', 'invoke-expression', 'icm', 'invoke-command', 'start', 'start-process']),
);
/** Builtins that do so with a name, but not with what stands behind `NAME=`. */
const DECLARATIONS = new Set(['declare', 'typeset', 'local', 'export', 'readonly']);
/** Programs that do so, also behind `sudo`, `timeout` or `docker exec`. */
const PROGRAMS = new Set(
  ['ssh', 'scp', 'sftp', 'rsync', 'mosh', 'adb', 'watch', 'parallel', 'tmux', 'screen', 'make']
    .concat(['gmake', 'just', 'awk', 'gawk', 'mawk', 'sed', 'gdb', 'lldb', 'expect', 'sqlite3'])
    .concat(['ansible', 'nix-shell', 'crontab', 'wsl']),
);
const READ_CODE = /^(?:ssh|source|\.|at|batch|xargs|parallel|crontab|expect|gdb|sqlite3)$/;

/** Interpreters, and the options after which code is expected. All run what they are piped. */
const INTERPRETERS: readonly (readonly [name: RegExp, option: RegExp])[] = [
  [/^(?:ba|da|a|z|k|mk|tc|c|fi)?sh$/, /^-\w*c\w*$|^--command/],
  [/^(?:su|runuser|sg|script|flock|busybox)$/, /^-\w*c\w*$|^--command|^sh$/],
  [/^python[\d.]*$|^pypy\d?$/, /^-\w*c\w*$/],
  [/^(?:perl|ruby|lua|elixir|Rscript|osascript)$/, /^-\w*[eE]/],
  [/^(?:node|deno|bun)$/, /^-\w*[ep]|^--(?:eval|print)|^eval$/],
  [/^php$/, /^-\w*[rBE]/],
  [
    /^(?:psql|cockroach|clickhouse-client)$/,
    /^-\w*[cv]|^--(?:command|query|execute|set|var)|^sql$/,
  ],
  [/^(?:mysql|mariadb|snowsql)$/, /^-\w*e|^--(?:execute|init-command)/],
  [/^(?:mongo|mongosh|redis-cli)$/, /^--eval|^eval$/i],
  [/^(?:pwsh|powershell)(?:\.exe)?$/i, /^[-/]\w*[ce]/i],
  [/^cmd(?:\.exe)?$/i, /^\/[ckr]/i],
  [/^(?:vi|vim|nvim|ex|ed)$/, /^-c|^\+/],
];

const NUMBER_TEST = /^-(?:eq|ne|lt|le|gt|ge|v)$/;
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

/**
 * Whether something runs or evaluates the value after the shell has taken its quotes off, so that
 * quoting does not make it safe: `bash -c '...'`, `eval`, `ssh`, a pipe into a shell, a variable of
 * a block that evaluates variables.
 */
export function isEvaluated(context: FillContext, code: ScannedCode): boolean {
  const assigns = ASSIGNMENT.test(context.wordBefore);
  const [own] = context.surroundings;
  if (assigns || /^(?:for|select|set)$/.test(own?.command.words[0] ?? '')) {
    if (code.commands.some((command) => evaluates(command, assigns))) return true;
  }
  return context.surroundings.some(({ command, pipeline }, depth) => {
    const later = pipeline.slice(pipeline.indexOf(command) + 1);
    const reading = depth > 0 || context.isInput ? [command, ...later] : later;
    return evaluates(command, assigns) || reading.some(runsInput);
  });
}

function evaluates({ words }: SimpleCommand, assigns: boolean): boolean {
  return words.some((word, i) => {
    const name = baseName(word);
    if (i === 0 && BUILTINS.has(name.toLowerCase())) return true;
    if (i === 0 && DECLARATIONS.has(name)) return !assigns;
    if (name === 'printf' && words[i + 1] === '-v') return true;
    if (PROGRAMS.has(name) || NUMBER_TEST.test(word)) return true;
    const options = INTERPRETERS.filter(([names]) => names.test(name)).map(([, option]) => option);
    return options.some((option) => words.slice(i + 1).some((next) => option.test(next)));
  });
}

function runsInput({ words }: SimpleCommand): boolean {
  return words.some((word) => {
    const name = baseName(word);
    return READ_CODE.test(name) || INTERPRETERS.some(([names]) => names.test(name));
  });
}

function baseName(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
}
