import { createContext, Script } from 'node:vm';

/** A limit costs a fraction of a millisecond; a text as short as this cannot take long. */
const shortText = 8_000;

/** Work that a script of its own calls, since only scripts can be stopped. */
const context: { work: (() => void) | null } = { work: null };
let script: Script | null = null;

/**
 * Does work on a text, which must not wait for anything; null where it was stopped because its time
 * was up. Work within such work is limited with it.
 */
function inTime<Result>(
  text: string,
  work: () => Result,
  seconds: number,
): { result: Result } | null {
  if (text.length < shortText || context.work !== null) return { result: work() };
  if (script === null) {
    createContext(context);
    script = new Script('work()');
  }
  let done: { result: Result } | null = null;
  context.work = () => {
    done = { result: work() };
  };
  try {
    script.runInContext(context, { timeout: seconds * 1000 });
    return done;
  } catch (error) {
    if (isTimeUp(error)) return null;
    throw error;
  } finally {
    context.work = null;
  }
}

/** So long may one file take: ordinary ones take milliseconds. */
export const fileLimit = limitOf(10);

export function limitOf(seconds: number) {
  return {
    seconds,
    run: <Result>(text: string, work: () => Result) => inTime(text, work, seconds),
  };
}

function isTimeUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
