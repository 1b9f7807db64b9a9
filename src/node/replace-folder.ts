import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onEnd } from './ending.ts';
import { requireUnchanged, shareFiles } from './kept-files.ts';

/** What is in the place of the folder that is being filled. */
export interface FormerFolder {
  path: string;
  /** Leaves a file, by its path relative to the folder, as it is; `fill` does not write it then. */
  keep(path: string): void;
}

/**
 * Fills a new folder beside the target and puts it in the target's place only when `fill` is done:
 * whatever goes wrong, and whenever the program is ended, the old content stays whole. What `fill`
 * keeps is shared by both folders until then, since writing thousands of files takes longer than
 * making what is in them. Once the signal is aborted, nothing may be written any more.
 */
export async function replaceFolder(
  target: string,
  fill: (folder: string, former: FormerFolder | null, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  clearLeftovers(target);
  const work = mkdtempSync(`${prefixOf(target)}${process.pid}-`);
  const ending = new AbortController();
  const stopListening = onEnd(() => {
    ending.abort();
    removeFolder(work);
  });
  try {
    const fresh = join(work, parts.fresh);
    const start = Date.now();
    const kept = new Set<string>();
    const former = { path: target, keep: (path: string) => void kept.add(path) };
    await fill(fresh, existsSync(target) ? former : null, ending.signal);
    requireUnchanged(target, kept, start);
    shareFiles(target, fresh, kept);
    // Nothing else runs between the two; what a power cut leaves, the next run puts right.
    if (existsSync(target)) renameSync(target, join(work, parts.old));
    renameSync(fresh, target);
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

const parts = { fresh: 'new', old: 'old' } as const;

/** Puts right what a run that was killed has left beside the target. */
function clearLeftovers(target: string): void {
  const prefix = prefixOf(target);
  for (const name of readdirSync(dirname(target))) {
    const path = join(dirname(target), name);
    const pid = path.startsWith(prefix)
      ? /^(\d+)-/.exec(path.slice(prefix.length))?.[1]
      : undefined;
    if (pid === undefined || isRunning(Number(pid))) continue;
    restore(target, path);
    removeFolder(path);
  }
}

function restore(target: string, work: string): void {
  const old = join(work, parts.old);
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
}

function prefixOf(target: string): string {
  return join(dirname(target), `.${basename(target)}-`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
