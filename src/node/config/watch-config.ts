import { unwatchFile, watchFile } from 'node:fs';
import { configPaths } from './config-files.ts';

const INTERVAL_MS = 300;

/**
 * Reports every change of the configuration, including new and deleted files, until the returned function
 * is called. Polls the files, because most editors replace a file, which breaks a watch on it. Keeps no
 * process alive.
 */
export function watchConfig(
  { cwd, named }: { cwd: string; named: string | undefined },
  onChange: () => void,
): () => void {
  const paths = configPaths(cwd, named);
  const listener = (now: { mtimeMs: number; ino: number }, before: typeof now): void => {
    // Node reports a missing file once, although nothing has changed.
    if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) onChange();
  };
  for (const path of paths) watchFile(path, { interval: INTERVAL_MS, persistent: false }, listener);
  return () => {
    for (const path of paths) unwatchFile(path, listener);
  };
}
