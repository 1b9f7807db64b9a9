import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasEnded, ownerPattern, ownerToken } from './run-owner.ts';

/** Creates a folder of one kind for this run in the temporary folder, and removes those of killed runs. */
export function makeScratch(kind: string): string {
  removeLeft(kind);
  return mkdtempSync(join(tmpdir(), `replaybook-${kind}-${ownerToken()}-`));
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
