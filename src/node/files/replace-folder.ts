import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onEnd } from '../ending.ts';
import { errorCode } from '../user-error.ts';
import { leftWorkFolders, makeWorkFolder, parts, removeFolder } from './work-folder.ts';

/**
 * Fills a new folder beside the target, and replaces the target only when `fill` is done: the old
 * content stays intact after any failure and any signal. `fill` receives the current content, if
 * any. Of several runs, the last to finish wins. After the signal aborts, nothing may be written.
 */
export async function replaceFolder(
  target: string,
  fill: (folder: string, former: string | null, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  clearLeftovers(target);
  const work = makeWorkFolder(target);
  const ending = new AbortController();
  const stopListening = onEnd(() => {
    ending.abort();
    removeFolder(work);
  });
  try {
    const fresh = join(work, parts.fresh);
    await fill(fresh, existsSync(target) ? target : null, ending.signal);
    putInPlace(target, work);
  } finally {
    restore(target, work);
    removeFolder(work);
    stopListening();
  }
}

/**
 * Restores the old folder if `replaceFolder` was killed between its last two steps, which Node
 * cannot join, because it cannot exchange two names. The next run does so by itself.
 */
export function restoreFolder(target: string): void {
  if (!existsSync(target) && existsSync(dirname(target))) clearLeftovers(target);
}

/** Number of retries if other runs replace the folder between the two steps. */
const MOST_ATTEMPTS = 100;

/** Nothing else in this program runs between the two steps; the next run repairs the state after a power cut. */
function putInPlace(target: string, work: string): void {
  const old = join(work, parts.old);
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(join(work, parts.fresh), target);
      return;
    } catch (error) {
      if (!inTheWay.has(errorCode(error)) || attempt === MOST_ATTEMPTS) throw error;
      // Another run has put its folder there, or has moved the old one away.
      if (existsSync(target)) removeFolder(old);
    }
  }
}

/** Error codes for a folder that another program created or removed in between. */
const inTheWay: ReadonlySet<string> = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES']);

/** Cleans up after a killed run beside the target. */
function clearLeftovers(target: string): void {
  for (const work of leftWorkFolders(target)) {
    restore(target, work);
    removeFolder(work);
  }
}

function restore(target: string, work: string): void {
  const old = join(work, parts.old);
  if (existsSync(target) || !existsSync(old)) return;
  try {
    renameSync(old, target);
  } catch (error) {
    // Another run may have put its folder there.
    if (!existsSync(target)) throw error;
  }
}
