import {
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readlink,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { draftBeside } from './draft-file.ts';
import { realPath } from './inside-root.ts';
import { FolderReader } from './regular-file.ts';

const byteOrderMark = Buffer.from('\uFEFF');
/** The limit of Linux. */
const MOST_LINKS = 40;

/**
 * Replaces the text of a file in a folder completely or not at all, and keeps its mode and its byte
 * order mark. Follows a symbolic link if its target is in the folder too. Rejects with the error of
 * the system, or with NotRead.
 */
export async function replaceText(named: string, text: string, root: string): Promise<void> {
  const path = realPath(named);
  const old = new FolderReader(root).read(path);
  const { mode } = await stat(path);
  const hasMark = byteOrderMark.equals(old.subarray(0, byteOrderMark.length));
  const marked = hasMark ? `\uFEFF${text}` : text;
  await writeWhole(path, marked, rename, (draft) => draft.chmod(mode));
}

/** Writes a new file completely or not at all. Follows a symbolic link. Rejects with the error of the system. */
export async function writeText(named: string, text: string): Promise<void> {
  await writeWhole(await targetOf(named), text, rename);
}

/** Creates a file with its folders, completely or not at all. Rejects if the file exists. */
export async function createText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, text, link);
}

/** Renames a draft to the file in one step, once it is on the disk. */
async function writeWhole(
  path: string,
  text: string,
  publish: (draft: string, path: string) => Promise<void>,
  prepare: (draft: FileHandle) => Promise<void> = async () => {},
): Promise<void> {
  const draft = draftBeside(path);
  // Never follows a planted link.
  const file = await open(draft, 'wx');
  try {
    try {
      await prepare(file);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await publish(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The target of a link that does not exist. */
async function targetOf(path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const isLink = await lstat(target).then(
      (stat) => stat.isSymbolicLink(),
      () => false,
    );
    if (!isLink) break;
    target = resolve(dirname(target), await readlink(target));
  }
  return target;
}
