import { wordList } from '../../text/word-list.ts';

/**
 * Shells whose quoting is known. A 'session' shows prompts and output beside commands; 'other' is any
 * other interpreter or language.
 */
export type ShellFamily = 'posix' | 'fish' | 'powershell' | 'cmd' | 'session' | 'other';

const FAMILIES: Readonly<Record<string, ShellFamily>> = {
  ash: 'posix',
  bash: 'posix',
  console: 'session',
  dash: 'posix',
  ksh: 'posix',
  mksh: 'posix',
  sh: 'posix',
  shell: 'posix',
  'shell-session': 'session',
  shellsession: 'session',
  'sh-session': 'session',
  'bash-session': 'session',
  'zsh-session': 'session',
  'powershell-session': 'session',
  doscon: 'session',
  terminal: 'session',
  zsh: 'posix',
  fish: 'fish',
  powershell: 'powershell',
  ps1: 'powershell',
  pwsh: 'powershell',
  bat: 'cmd',
  batch: 'cmd',
  cmd: 'cmd',
  dos: 'cmd',
};

/** Null, a block without a stated shell, counts as bash. */
export function shellFamily(shell: string | null): ShellFamily {
  if (shell === null || shell === '') return 'posix';
  const name = shell.toLowerCase();
  return Object.hasOwn(FAMILIES, name) ? (FAMILIES[name] ?? 'other') : 'other';
}

/** Languages of programs, queries and data: their code is not a list of shell commands. */
const LANGUAGES = new Set(
  wordList(`
    python py python3 javascript js jsx mjs typescript ts tsx node ruby rb perl pl php lua r julia
    sql mysql postgres postgresql pgsql psql plsql tsql sqlite cql cypher graphql promql logql kql
    kusto mongodb mongo redis json json5 jsonc xml html css toml ini hcl terraform go rust rs java
    kotlin scala groovy c cpp csharp cs fsharp swift elixir erlang clojure haskell awk jq
  `),
);

/** Whether a language is certainly not a shell. Any other name, even `text`, may be a shell. */
export function isNoShell(language: string | null): boolean {
  return language !== null && LANGUAGES.has(language.toLowerCase());
}
