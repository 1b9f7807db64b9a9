import type { Call } from '../app/index.ts';
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

/** Runs the command of this process; gives its exit code. */
export function run(caller: Call): Promise<number> {
  return main(processTerminal(caller));
}
