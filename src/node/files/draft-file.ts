import { lstatSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cryptography } from '../cryptography.ts';
import { entriesIn } from './entries-in.ts';
import { hasEnded, ownerPattern, ownerToken } from './run-owner.ts';

/** Matches the drafts of this program, never a file or folder of the user. */
const ourName = new RegExp(String.raw`^\.replaybook-draft-(${ownerPattern})-[0-9a-f-]{36}$`);

/** A draft beside a file, on the same disk, which then takes its name in one step. */
export function draftBeside(path: string): string {
  return join(dirname(path), `.replaybook-draft-${ownerToken()}-${cryptography().randomUUID()}`);
}

type DraftKind = 'files' | 'folders';

/** Removes only the drafts of killed runs from folders. */
export function removeLeftDrafts(folders: Iterable<string>, kind: DraftKind = 'files'): void {
  for (const folder of new Set(folders)) {
    // A folder that is gone, or belongs to another user, has no draft.
    for (const { name } of entriesIn(folder)) {
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
