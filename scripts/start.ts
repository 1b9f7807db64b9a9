/**
 * `npm start`: lints, builds and serves in one process. A signal for npm ends the shell between the
 * two and does not reach this process, so that it ends when its parent is gone.
 */
const parent = process.ppid;
const watch = setInterval(() => {
  // As if the signal had come here too: what is under way is tidied up.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 200);
watch.unref();

// What takes long to load comes after the watch has begun.
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
