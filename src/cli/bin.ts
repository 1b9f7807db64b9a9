import { enableCompileCache } from 'node:module';

// Counts for what is loaded from now on, hence the imports below.
enableCompileCache();
const { main } = await import('./main.ts');
const { processTerminal } = await import('./terminal.ts');

// A reader such as `head` may close the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), processTerminal());
