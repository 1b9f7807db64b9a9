import { link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { draftBeside } from './draft-file.ts';

const byteOrderMark = '\uFEFF';

/**
 * Puts another text into a file whole or not at all, with its mode and its byte order mark kept. Of a
 * symbolic link it is the file that changes. Rejects with the error of the system.
 */
export async function replaceText(named: string, text: string): Promise<void> {
  const path = await realpath(named);
  const [old, { mode }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
  const mark = old.startsWith(byteOrderMark) ? byteOrderMark : '';
  const draft = draftBeside(path);
  try {
    await writeFile(draft, mark + text, { mode, flag: 'wx' });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Makes a file, and the folders it lies in, whole or not at all. Rejects where there is one. */
export async function createText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = draftBeside(path);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await link(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
