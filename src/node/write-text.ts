import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const byteOrderMark = '\uFEFF';

/**
 * Puts another text into a file whole or not at all, with its mode and its byte order mark kept. Of a
 * symbolic link it is the file that changes. Rejects with the error of the system.
 */
export async function replaceText(link: string, text: string): Promise<void> {
  const path = await realpath(link);
  const [old, { mode }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
  const mark = old.startsWith(byteOrderMark) ? byteOrderMark : '';
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, mark + text, { mode });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
