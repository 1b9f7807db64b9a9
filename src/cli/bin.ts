import packageJson from '../../package.json' with { type: 'json' };
import type { Recalled, RunResult } from '../app/index.ts';
import { keepCompiledCode } from '../node/compile-cache.mjs';
import { exitCode } from './exit-code.ts';

// Affects modules loaded from now on, hence the imports below.
keepCompiledCode();
const { processCall } = await import('./process-call.ts');
const { watchOutput, writeErr, writeOut } = await import('./standard-streams.ts');

watchOutput();
const caller = processCall();
const { run: known = null, read = null } = await knownResult();
const code = known === null ? await runCommand() : await repeat(known);
process.exitCode ??= code;

/** What is known without the rest of the program; other commands than `lint` need not look for it. */
async function knownResult(): Promise<Partial<Recalled>> {
  if (asksForVersion(caller.args)) return { run: versionResult() };
  if (caller.args[0] !== 'lint') return {};
  // Not by the index, so that a repeated run loads nothing else of the library.
  const { recallRun } = await import('../app/lint/run-memory.ts');
  return recallRun(caller);
}

function asksForVersion([first, ...others]: readonly string[]): boolean {
  return (first === '--version' || first === '-V') && others.length === 0;
}

function versionResult(): RunResult {
  return { out: `${packageJson.version}\n`, code: exitCode.ok };
}

/** Loads the rest of the program, which a package has in other files. */
async function runCommand(): Promise<number> {
  const { run } = await import('./run-command.ts');
  return run({ ...caller, read });
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
