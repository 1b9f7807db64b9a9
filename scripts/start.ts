/**
 * `npm start`: lints, builds and serves in one process. A signal for npm stops the shell in between
 * and does not reach this process, so it stops when its parent is gone.
 */
const parent = process.ppid;
const watch = setInterval(() => {
  // Acts like the signal, so that running work is cleaned up.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 200);
watch.unref();

// Slow modules load after the watch begins.
const { main } = await import('../src/cli/main.ts');
const { processCall } = await import('../src/cli/process-call.ts');
const { processTerminal } = await import('../src/cli/terminal.ts');

const caller = processCall();
for (const command of ['lint', 'build', 'preview']) {
  const code = await main(processTerminal({ ...caller, args: [command] }));
  if (code === 0) continue;
  process.exitCode = code;
  break;
}
