import { keepCompiledCode } from '../node/compile-cache.mjs';

// Counts for what is loaded from now on, hence the imports below.
keepCompiledCode();
const { processCaller } = await import('./caller.ts');
const { recallRun } = await import('./run-memory.ts');

// A reader such as `head` may close the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const caller = processCaller();
const known = await recallRun(caller);
if (known === null) {
  const { processTerminal } = await import('./terminal.ts');
  const { main } = await import('./main.ts');
  process.exitCode = await main(processTerminal(caller));
} else {
  process.exitCode = known.code;
  process.stdout.write(known.out);
}
