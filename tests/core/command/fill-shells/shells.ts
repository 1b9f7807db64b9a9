import { spawnSync } from 'node:child_process';

export interface Shell {
  /** The language of the fence that the command stands in. */
  language: string;
  program: string;
  options: readonly string[];
  /** Reads the command as if it were pasted at its prompt; else as a script. */
  isPrompt: boolean;
}

/** Shells as people use them; at its prompt, zsh has no comments, and `!` is history. */
const SHELLS: Readonly<Record<string, Shell>> = {
  bash: { language: 'bash', program: 'bash', options: [], isPrompt: false },
  'bash at its prompt': {
    language: 'sh',
    program: 'bash',
    options: ['--norc', '--noprofile', '-i'],
    isPrompt: true,
  },
  dash: { language: 'sh', program: 'dash', options: [], isPrompt: false },
  'busybox sh': { language: 'sh', program: 'busybox', options: ['sh'], isPrompt: false },
  ksh93: { language: 'ksh', program: 'ksh93', options: [], isPrompt: false },
  zsh: { language: 'zsh', program: 'zsh', options: ['-f'], isPrompt: false },
  'zsh at its prompt': { language: 'bash', program: 'zsh', options: ['-f', '-i'], isPrompt: true },
  fish: { language: 'fish', program: 'fish', options: ['--no-config'], isPrompt: false },
};

const all = Object.entries(SHELLS).map(([name, shell]) => ({ name, ...shell }));
const isInstalled = ({ program }: Shell) => spawnSync(program, ['-c', ':']).error === undefined;

export const installedShells = all.filter(isInstalled);
export const missingShells = all.filter((shell) => !isInstalled(shell));
