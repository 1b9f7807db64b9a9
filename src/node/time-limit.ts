import { createContext, Script } from 'node:vm';

/** A limit costs a fraction of a millisecond; a text as short as this cannot take long. */
const shortText = 8_000;
/** The clock goes on while other programs have the processor: then the work gets more of it. */
const patience = [1, 8];

/** Of this thread; of the process where Node is older than 22.19, which has threads counted together. */
const cpuUsage = process.threadCpuUsage ?? process.cpuUsage;

/** Work that a script of its own calls, since only scripts can be stopped. */
const context: { work: (() => void) | null } = { work: null };
let script: Script | null = null;

/** So long may one file take: ordinary ones take milliseconds. */
export const fileLimit = limitOf(10);

/**
 * Limits work on a text, which must not wait for anything: `run` gives null where it was stopped
 * because its time was up. Work within such work is limited with it.
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
