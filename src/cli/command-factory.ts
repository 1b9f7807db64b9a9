import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** What a command is made of: its words for `--help`, and what it does; it gives the exit code. */
export type CommandFactory = (terminal: Terminal, done: (code: number) => void) => Command;
