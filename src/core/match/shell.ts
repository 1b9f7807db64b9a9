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

/** Null, a block of no stated shell, is treated as bash. */
export function shellFamily(shell: string | null): ShellFamily {
  if (shell === null || shell === '') return 'posix';
  const name = shell.toLowerCase();
  return Object.hasOwn(FAMILIES, name) ? (FAMILIES[name] ?? 'other') : 'other';
}
