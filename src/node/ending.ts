import { constants } from 'node:os';

/** What asks a program to end. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const cleanUps = new Set<() => void>();

/**
 * Has something done before a signal ends the program; the result takes that back. The program still
 * dies by the signal, so that whoever started it sees why. To be used for what must not stay behind
 * alone: where nothing listens, a signal ends the program at once, even in the middle of long work.
 */
export function onEnd(cleanUp: () => void): () => void {
  // A function of its own for each call, so that the same one may be given twice.
  const own = (): void => cleanUp();
  if (cleanUps.size === 0) {
    // Ahead of those of libraries, which would go on for a while, or for ever.
    for (const signal of endingSignals) process.prependListener(signal, end);
  }
  cleanUps.add(own);
  return () => {
    cleanUps.delete(own);
    if (cleanUps.size > 0) return;
    for (const signal of endingSignals) process.off(signal, end);
  };
}

/** Takes away the listeners of libraries, so that a signal ends the program at once. */
export function endAtOnce(): void {
  for (const signal of endingSignals) {
    for (const listener of process.listeners(signal)) {
      if (listener !== end) process.off(signal, listener);
    }
  }
}

function end(signal: NodeJS.Signals): void {
  for (const cleanUp of cleanUps) {
    try {
      cleanUp();
    } catch {
      // What cannot be removed now, the next run removes; the program ends all the same.
    }
  }
  process.once('exit', () => dieBy(signal));
  // Lets libraries end what they have started.
  process.exit(128 + constants.signals[signal]);
}

/** Ends this process as if nothing had listened to the signal. */
function dieBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
