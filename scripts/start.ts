import { main } from '../src/cli/main.ts';
import { processCall } from '../src/cli/process-call.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { dieBy } from '../src/node/ending.ts';

/**
 * `npm start`: lints, builds and serves in one process. A signal for npm ends the shell between the
 * two and does not reach this process, so that it ends when its parent is gone.
 */
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid !== parent) dieBy('SIGTERM');
}, 200);
watch.unref();

const caller = processCall();
for (const command of ['lint', 'build', 'preview']) {
  const code = await main(processTerminal({ ...caller, args: [command] }));
  if (code === 0) continue;
  process.exitCode = code;
  break;
}
