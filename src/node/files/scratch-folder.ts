import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemProblem } from '../user-error.ts';
import { hasEnded, ownerPattern, ownerToken } from './run-owner.ts';

/**
 * Creates a folder of one kind for this run in the temporary folder, and removes those of killed runs. Throws a
 * `UserError` if the temporary folder is not there or not writable.
 */
export function makeScratch(kind: string): string {
  try {
    removeLeft(kind);
    return mkdtempSync(join(tmpdir(), `replaybook-${kind}-${ownerToken()}-`));
  } catch (error) {
    const what = `Cannot create files in the temporary folder "${tmpdir()}"`;
    throw systemProblem(what, error, 'Set TMPDIR to a writable folder.');
  }
}

export function removeScratch(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** All users share the temporary folder, so folders of other users stay. */
function removeLeft(kind: string): void {
  const ours = new RegExp(`^replaybook-${kind}-(${ownerPattern})-\\w{6}$`);
  for (const name of readdirSync(tmpdir())) {
    const owner = ours.exec(name)?.[1];
    if (owner === undefined) continue;
    const folder = join(tmpdir(), name);
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (!stat?.isDirectory() || stat.uid !== (process.getuid?.() ?? stat.uid)) continue;
    if (hasEnded(owner, stat.mtimeMs)) removeScratch(folder);
  }
}
