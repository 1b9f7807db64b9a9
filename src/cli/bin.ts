import { keepCompiledCode } from '../node/compile-cache.mjs';
import { exitCode } from './exit-code.ts';
import type { RunResult } from './run-memory.ts';

// Counts for what is loaded from now on, hence the imports below.
keepCompiledCode();
const { processCaller } = await import('./caller.ts');
const { recallRun } = await import('./run-memory.ts');
const { watchOutput, writeErr, writeOut } = await import('./standard-streams.ts');

watchOutput();
const caller = processCaller();
const known = await recallRun(caller);
const code = known === null ? await runCommand() : await repeat(known);
process.exitCode ??= code;

async function runCommand(): Promise<number> {
  const { processTerminal } = await import('./terminal.ts');
  const { main } = await import('./main.ts');
  return main(processTerminal(caller));
}

async function repeat({ out, code }: RunResult): Promise<number> {
  try {
    writeOut(out);
    return code;
  } catch (error) {
    const { describeFailure } = await import('./describe-failure.ts');
    writeErr(describeFailure(error, caller));
    return exitCode.trouble;
  }
}
