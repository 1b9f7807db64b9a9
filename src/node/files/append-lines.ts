import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Appends whole lines to a file in one write, so that those of several processes do not mix; makes the
 * file if there is none. A last line without its end gets one first. Rejects with the error of the system.
 */
export async function appendLines(path: string, lines: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const isOpen = size > 0 && last.toString() !== '\n';
    await file.appendFile(isOpen ? `\n${lines}` : lines);
  } finally {
    await file.close();
  }
}
