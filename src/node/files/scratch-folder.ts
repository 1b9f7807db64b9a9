import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasEnded, ownerPattern, ownerToken } from './run-owner.ts';

/**
 * Makes a folder of one kind in the temporary folder, for this run, and removes what runs that were
 * killed have left of that kind.
 */
export function makeScratch(kind: string): string {
  removeLeft(kind);
  return mkdtempSync(join(tmpdir(), `replaybook-${kind}-${ownerToken()}-`));
}

export function removeScratch(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Everybody uses the temporary folder: what belongs to another user is left alone. */
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
