import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasEnded, ownerPattern, ownerToken } from './run-owner.ts';

// As in digest.ts.
const { randomUUID } = process.getBuiltinModule('node:crypto');

const ourName = new RegExp(String.raw`^\.replaybook-draft-(${ownerPattern})-[0-9a-f-]{36}$`);

/** Where to write what is then to take the name of a file in one step: beside it, on the same disk. */
export function draftBeside(path: string): string {
  return join(dirname(path), `.replaybook-draft-${ownerToken()}-${randomUUID()}`);
}

/** What drafts a folder holds: a person's own folder is never taken for one. */
type DraftKind = 'files' | 'folders';

/** Removes the drafts that runs which were killed have left in folders, and nothing else. */
export function removeLeftDrafts(folders: Iterable<string>, kind: DraftKind = 'files'): void {
  for (const folder of new Set(folders)) {
    for (const name of namesIn(folder)) {
      const owner = ourName.exec(name)?.[1];
      if (owner === undefined) continue;
      const path = join(folder, name);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      const isDraft = kind === 'files' ? stat?.isFile() : stat?.isDirectory();
      if (!stat || !isDraft || !hasEnded(owner, stat.mtimeMs)) continue;
      rmSync(path, { recursive: kind === 'folders', force: true });
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
