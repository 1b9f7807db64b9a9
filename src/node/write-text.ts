import { randomUUID } from 'node:crypto';
import {
  type FileHandle,
  lstat,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

const byteOrderMark = '\uFEFF';
/** As many as Linux follows. */
const MOST_LINKS = 40;

/**
 * Puts another text into a file whole or not at all, with its mode and its byte order mark kept. Of a
 * symbolic link it is the file that changes. Rejects with the error of the system.
 */
export async function replaceText(link: string, text: string): Promise<void> {
  const path = await realpath(link);
  const [old, { mode }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
  const mark = old.startsWith(byteOrderMark) ? byteOrderMark : '';
  await putInPlace(path, mark + text, (draft) => draft.chmod(mode));
}

/**
 * Writes a file that is not there yet, whole or not at all. Of a symbolic link it is the file that
 * the link names. Rejects with the error of the system.
 */
export async function writeText(link: string, text: string): Promise<void> {
  await putInPlace(await targetOf(link), text);
}

/** In one step, once all of it is on the disk. */
async function putInPlace(
  path: string,
  text: string,
  prepare: (draft: FileHandle) => Promise<void> = async () => {},
): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.${randomUUID()}.tmp`);
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
    await rename(draft, path);
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
