import { createContext, Script } from 'node:vm';

/** A limit costs a fraction of a millisecond, and a text this short cannot take long. */
const shortText = 8_000;
/** The clock runs while other programs use the processor, so the work then gets more time. */
const patience = [1, 8];

/** Of this thread; older versions of Node only count the whole process. */
const cpuUsage = process.threadCpuUsage ?? process.cpuUsage;

/** The work runs in a script of its own, because only scripts can be stopped. */
const context: { work: (() => void) | null } = { work: null };
let script: Script | null = null;

/** The time limit for one file; an ordinary file takes milliseconds. */
export const fileLimit = limitOf(10);

/**
 * Limits synchronous work on a text: `run` returns null if the work ran out of time. Nested work
 * shares the limit.
 */
export function limitOf(seconds: number) {
  return {
    seconds,
    run<Result>(text: string, work: () => Result): { result: Result } | null {
      if (text.length < shortText || context.work !== null) return { result: work() };
      for (const factor of patience) {
        const start = cpuUsage();
        const done = runFor(seconds * 1000 * factor, work);
        const { user, system } = cpuUsage(start);
        if (done !== null || (user + system) / 1e6 > seconds / 2) return done;
      }
      return null;
    },
  };
}

function runFor<Result>(milliseconds: number, work: () => Result): { result: Result } | null {
  if (script === null) {
    createContext(context);
    script = new Script('work()');
  }
  const results: Result[] = [];
  context.work = () => void results.push(work());
  try {
    script.runInContext(context, { timeout: milliseconds });
    return results.map((result) => ({ result }))[0] ?? null;
  } catch (error) {
    if (isTimeUp(error)) return null;
    throw error;
  } finally {
    context.work = null;
  }
}

/** The error comes from another realm, where `Error` is another class. */
function isTimeUp(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
