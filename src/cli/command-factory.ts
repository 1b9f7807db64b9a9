import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Creates a command with its help and its action, which returns the exit code. */
export type CommandFactory = (terminal: Terminal, done: (code: number) => void) => Command;
