import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasEnded, ownerPattern, ownerToken } from './run-owner.ts';

const ourName = new RegExp(String.raw`^\.replaybook-draft-(${ownerPattern})-[0-9a-f-]{36}$`);

/** Where to write what is then to take the name of a file in one step: beside it, on the same disk. */
export function draftBeside(path: string): string {
  return join(dirname(path), `.replaybook-draft-${ownerToken()}-${randomUUID()}`);
}

/** Removes the drafts that runs which were killed have left in folders, and nothing else. */
export function removeLeftDrafts(folders: Iterable<string>): void {
  for (const folder of new Set(folders)) {
    for (const name of namesIn(folder)) {
      const owner = ourName.exec(name)?.[1];
      if (owner === undefined) continue;
      const path = join(folder, name);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat?.isFile() && hasEnded(owner, stat.mtimeMs)) rmSync(path, { force: true });
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Gone, or of somebody else: nothing was written there.
    return [];
  }
}
