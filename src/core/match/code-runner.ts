import type { FillContext, ScannedCode, SimpleCommand } from './fill-context.ts';
import { beginsCommand } from './wrapped-command.ts';

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
/** Commands whose standard input is code, whatever their arguments. */
const READ_CODE =
  /^(?:ssh|source|\.|at|batch|xargs|parallel|crontab|expect|gdb|sqlite3|psql|cockroach|clickhouse-client|mysql|mariadb|snowsql|mongo|mongosh|redis-cli)$/;

interface Interpreter {
  name: RegExp;
  /** The options after which code is expected. */
  option: RegExp;
}

/** Without a script or such an option they run their standard input. */
const INTERPRETERS: readonly Interpreter[] = [
  { name: /^(?:ba|da|a|z|k|mk|tc|c|fi)?sh$/, option: /^-\w*c\w*$|^--command/ },
  { name: /^(?:su|runuser|sg|script|flock|busybox)$/, option: /^-\w*c\w*$|^--command|^sh$/ },
  { name: /^python[\d.]*$|^pypy\d?$/, option: /^-\w*c\w*$/ },
  { name: /^(?:perl|ruby|lua|elixir|Rscript|osascript)$/, option: /^-\w*[eE]/ },
  { name: /^(?:node|deno|bun)$/, option: /^-\w*[ep]|^--(?:eval|print)|^eval$/ },
  { name: /^php$/, option: /^-\w*[rBE]/ },
  { name: /^(?:psql|cockroach)$/, option: /^-\w*[cv]|^--(?:command|execute|set|var)|^sql$/ },
  { name: /^clickhouse-client$/, option: /^-\w*q|^--(?:query|param)/ },
  { name: /^(?:mysql|mariadb|snowsql)$/, option: /^-\w*e|^--(?:execute|init-command)/ },
  { name: /^(?:mongo|mongosh|redis-cli)$/, option: /^--eval|^eval$/i },
  { name: /^(?:pwsh|powershell)(?:\.exe)?$/i, option: /^[-/]\w*[ce]/i },
  { name: /^cmd(?:\.exe)?$/i, option: /^\/[ckr]/i },
  { name: /^(?:vi|vim|nvim|ex|ed)$/, option: /^-c|^\+/ },
];

const SHELL =
  /^(?:(?:ba|da|a|z|k|mk|tc|c|fi)?sh|su|runuser|sg|script|flock|busybox|eval|trap|watch)$/;
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

/**
 * Whether an evaluated value would be the name of a command: `bash -c '<x> a'`, `eval <x>`,
 * `bash -c 'cd a && <x>'`, `echo <x> | sh`, a line of a here-document that a shell reads.
 */
export function beginsInnerCommand(context: FillContext, textBefore: string): boolean {
  const [own] = context.surroundings;
  if (!own) return false;
  const { words } = own.command;
  const reading = own.pipeline.slice(own.pipeline.indexOf(own.command) + (context.isInput ? 0 : 1));
  if (reading.some(runsInput)) {
    if (context.isInput) return beginsCommand(textBefore);
    if (/^(?:echo|printf)$/.test(words[0] ?? '')) return !hasFixedLead(context);
  }
  const code = /^(?:eval|trap|watch)$/;
  const options = optionsOfInterpreters(words);
  if (!words.some((word) => code.test(word) || options.some((option) => option.test(word)))) {
    return false;
  }
  const inner = context.wordBefore.replace(/^["']+/, '');
  // In another language a quote begins a text, not the name of a command.
  const isText = /["']$/.test(inner) && !words.some((word) => SHELL.test(baseName(word)));
  if (inner.trim() !== '' && !isText && beginsCommand(inner)) return true;
  if (words[0] === 'eval') return !hasFixedLead(context);
  const { previousWord } = context;
  const expectsCode = code.test(previousWord) || options.some((one) => one.test(previousWord));
  return expectsCode && !hasFixedLead(context);
}

/** Whether the word begins with text of the author's, variables apart: they may be empty. */
export function hasFixedLead({ wordBefore }: FillContext): boolean {
  return /[\w/]/.test(wordBefore.replace(/\$(?:\w+|\{[^}]*\}?|\(.*)|`.*/gs, ''));
}

function evaluates({ words }: SimpleCommand, assigns: boolean): boolean {
  return words.some((word, i) => {
    const name = baseName(word);
    if (i === 0 && BUILTINS.has(name.toLowerCase())) return true;
    if (i === 0 && DECLARATIONS.has(name)) return !assigns;
    if (name === 'printf' && words[i + 1] === '-v') return true;
    if (PROGRAMS.has(name) || NUMBER_TEST.test(word)) return true;
    const options = optionsOfInterpreters([word]);
    return options.some((option) => words.slice(i + 1).some((next) => option.test(next)));
  });
}

function optionsOfInterpreters(words: readonly string[]): RegExp[] {
  const names = words.map(baseName);
  return INTERPRETERS.filter(({ name }) => names.some((word) => name.test(word))).map(
    ({ option }) => option,
  );
}

function runsInput({ words }: SimpleCommand): boolean {
  return words.some((word, i) => {
    if (READ_CODE.test(baseName(word))) return true;
    const options = optionsOfInterpreters([word]);
    const others = words.slice(i + 1);
    const isGivenCode = others.some(
      (next) => !/^-|^\d*$/.test(next) || next === '-m' || options.some((one) => one.test(next)),
    );
    return options.length > 0 && !isGivenCode;
  });
}

function baseName(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
}
