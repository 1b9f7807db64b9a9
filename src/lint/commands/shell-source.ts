import { shellFamily } from '../../core/command/shell/shell.ts';
import type { Command, Runbook } from '../../core/model.ts';
import { shellKey } from '../rule.ts';
import { commandsIn } from './entry-commands.ts';
import { readAsShell } from './shell-reading.ts';

/** Shells whose grammar the parser knows. */
type Dialect = 'bash' | 'posix' | 'mksh' | 'zsh';

/** Code for a parser of shells. Line n, column m of it is line n, column m of the command. */
export interface ShellSource {
  /** As in `FileContext.shell`. */
  key: string;
  /** Grammars that are acceptable, the shell's own first. */
  dialects: readonly Dialect[];
  code: string;
}

const DIALECTS: Readonly<Record<string, readonly Dialect[]>> = {
  bash: ['bash'],
  sh: ['posix', 'bash'],
  ash: ['posix', 'bash'],
  dash: ['posix', 'bash'],
  zsh: ['zsh', 'bash'],
  ksh: ['mksh', 'bash'],
  mksh: ['mksh', 'bash'],
};

/** The code to parse before the rules check the commands of a catalog. */
export function* shellSources(runbooks: Iterable<Runbook>): Generator<ShellSource> {
  for (const runbook of runbooks) {
    for (const command of commandsIn(runbook)) {
      const source = shellSource(command);
      if (source === null) continue;
      yield source;
      if (source.dialects[0] === 'posix') yield posixSource(source);
    }
  }
}

/** The code of a command in its shell; null where the shell is unknown or no command is certain. */
export function shellSource(command: Command): ShellSource | null {
  const reading = readAsShell(command);
  const shell = shellOf(command);
  if (reading?.family !== 'posix' || shell === null) return null;
  const code = reading.code.replace(/\r\n?/g, '\n');
  return { key: shellKey(shell, code), dialects: DIALECTS[shell] ?? ['bash'], code };
}

/** The same code for the POSIX grammar. */
export function posixSource({ code }: ShellSource): ShellSource {
  return { key: shellKey('posix', code), dialects: ['posix'], code };
}

const SHEBANG = /^#![^\n]*[/ ](bash|zsh|ksh|mksh|dash|ash|sh)\b/;

/** Name of the shell; a shebang says more than the language of the block. Editors use the language `shell` to highlight any of them. */
function shellOf({ shell, language, code }: Command): string | null {
  const [, stated] = SHEBANG.exec(code.trimStart()) ?? [];
  if (stated !== undefined && shellFamily(shell) === 'posix') return stated;
  if (shell === null || shellFamily(shell) === 'session') return 'bash';
  if (shell === 'sh' && !/\bsh$/i.test(language ?? '')) return 'bash';
  return Object.hasOwn(DIALECTS, shell) ? shell : null;
}
