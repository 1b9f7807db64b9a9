import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { realPath } from './inside-root.ts';
import { FolderReader } from './regular-file.ts';
import { hasEnded, ownerPattern, ownerToken } from './run-owner.ts';

const byteOrderMark = Buffer.from('\uFEFF');
const ourDraft = new RegExp(String.raw`^\.replaybook-draft-(${ownerPattern})-[0-9a-f-]{36}$`);

/**
 * Puts another text into a file of a folder whole or not at all, with its mode and its byte order mark
 * kept. Of a symbolic link it is the file that changes, if it lies in the folder too. Rejects with the
 * error of the system, or with NotRead. What runs that were killed have left beside the file goes.
 */
export async function replaceText(link: string, text: string, root: string): Promise<void> {
  const path = realPath(link);
  const old = new FolderReader(root).read(path);
  const { mode } = await stat(path);
  const hasMark = byteOrderMark.equals(old.subarray(0, byteOrderMark.length));
  await removeLeftDrafts(dirname(path));
  const draft = join(dirname(path), `.replaybook-draft-${ownerToken()}-${randomUUID()}`);
  try {
    await writeFile(draft, hasMark ? `\uFEFF${text}` : text, { mode, flag: 'wx' });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function removeLeftDrafts(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const owner = ourDraft.exec(name)?.[1];
    if (owner === undefined) continue;
    const path = join(folder, name);
    const kind = lstatSync(path, { throwIfNoEntry: false });
    if (kind?.isFile() && hasEnded(owner, kind.mtimeMs)) await rm(path, { force: true });
  }
}
