import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onEnd } from '../ending.ts';
import { leftWorkFolders, makeWorkFolder, parts, removeFolder } from './work-folder.ts';

/**
 * Fills a new folder beside the target and puts it in the target's place only when `fill` is done:
 * whatever goes wrong, and whenever the program is ended, the old content stays whole. `fill` is told
 * what is in the target's place, if anything. Of several runs the last to finish wins. Once the signal
 * is aborted, nothing may be written any more.
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
 * Puts the old folder back where `replaceFolder` was killed between its last two steps, which Node
 * cannot make one: it has no exchange of two names. The next run does so by itself.
 */
export function restoreFolder(target: string): void {
  if (!existsSync(target) && existsSync(dirname(target))) clearLeftovers(target);
}

/** How often other runs may put theirs there between the two steps. */
const MOST_ATTEMPTS = 100;

/** Nothing else in this program runs between the two steps; what a power cut leaves, the next run puts right. */
function putInPlace(target: string, work: string): void {
  const old = join(work, parts.old);
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(join(work, parts.fresh), target);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!inTheWay.has(code) || attempt === MOST_ATTEMPTS) throw error;
      // Another run has put its own there, or has taken away what was to be moved.
      if (existsSync(target)) removeFolder(old);
    }
  }
}

/** How systems say that a folder which is to be replaced has come or gone meanwhile. */
const inTheWay: ReadonlySet<string> = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES']);

/** Puts right what a run that was killed has left beside the target. */
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
    // Another run may have put its own there.
    if (!existsSync(target)) throw error;
  }
}
