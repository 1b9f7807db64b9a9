import type { RunResult } from '../app/index.ts';
import { keepCompiledCode } from '../node/compile-cache.mjs';
import { exitCode } from './exit-code.ts';

// Affects modules loaded from now on, hence the imports below.
keepCompiledCode();
const { processCall } = await import('./process-call.ts');
const { recallRun } = await import('../app/index.ts');
const { watchOutput, writeErr, writeOut } = await import('./standard-streams.ts');

watchOutput();
const caller = processCall();
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
