import { printable } from '../report/printable.ts';
import type { Terminal } from './terminal.ts';

/** Says a sentence on standard error; names in it may contain control characters. */
export function complain(sentence: string, terminal: Pick<Terminal, 'err'>): void {
  terminal.err(`replaybook: ${printable(sentence)}\n`);
}
