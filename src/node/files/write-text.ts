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
/** As many as Linux follows. */
const MOST_LINKS = 40;

/**
 * Puts another text into a file of a folder whole or not at all, with its mode and its byte order mark
 * kept. Of a symbolic link it is the file that changes, if it lies in the folder too. Rejects with the
 * error of the system, or with NotRead.
 */
export async function replaceText(named: string, text: string, root: string): Promise<void> {
  const path = realPath(named);
  const old = new FolderReader(root).read(path);
  const { mode } = await stat(path);
  const hasMark = byteOrderMark.equals(old.subarray(0, byteOrderMark.length));
  const marked = hasMark ? `\uFEFF${text}` : text;
  await writeWhole(path, marked, rename, (draft) => draft.chmod(mode));
}

/**
 * Writes a file that is not there yet, whole or not at all. Of a symbolic link it is the file that
 * the link names. Rejects with the error of the system.
 */
export async function writeText(named: string, text: string): Promise<void> {
  await writeWhole(await targetOf(named), text, rename);
}

/** Makes a file, and the folders it lies in, whole or not at all. Rejects where there is one. */
export async function createText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, text, link);
}

/** Gives a draft the name of a file in one step, once all of it is on the disk. */
async function writeWhole(
  path: string,
  text: string,
  publish: (draft: string, path: string) => Promise<void>,
  prepare: (draft: FileHandle) => Promise<void> = async () => {},
): Promise<void> {
  const draft = draftBeside(path);
  // Never through a link that somebody has put there.
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

/** Where a link leads to, though nothing is there. */
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
