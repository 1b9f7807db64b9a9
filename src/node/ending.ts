import { constants } from 'node:os';

/** Signals that ask a program to stop. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const cleanUps = new Set<() => void>();

/**
 * Runs a function before a signal stops the program; call the result to remove it. The program
 * still dies by the signal, so its parent sees the reason. Use it only for necessary cleanup:
 * without a listener, a signal stops the program at once, even during long work.
 */
export function onEnd(cleanUp: () => void): () => void {
  // A new function for each call, so that the same listener can be added twice.
  const own = (): void => cleanUp();
  if (cleanUps.size === 0) {
    // Before listeners of libraries, which may delay the end, or prevent it.
    for (const signal of endingSignals) process.prependListener(signal, end);
  }
  cleanUps.add(own);
  return () => {
    cleanUps.delete(own);
    if (cleanUps.size > 0) return;
    for (const signal of endingSignals) process.off(signal, end);
  };
}

function end(signal: NodeJS.Signals): void {
  for (const cleanUp of cleanUps) {
    try {
      cleanUp();
    } catch {
      // The next run removes what cannot be removed now; the program stops anyway.
    }
  }
  process.once('exit', () => dieBy(signal));
  // Lets libraries stop the processes that they started.
  process.exit(128 + constants.signals[signal]);
}

/** Stops this process as if it had no listener for the signal. */
function dieBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
