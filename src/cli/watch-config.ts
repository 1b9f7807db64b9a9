import { watchFile } from 'node:fs';
import { configPaths } from '../node/config/config-files.ts';

const INTERVAL_MS = 300;

/**
 * Reports every change of the configuration, including new and deleted files, until the program
 * ends. Polls the files, because most editors replace a file, which breaks a watch on it.
 */
export function watchConfig(
  { cwd, named }: { cwd: string; named: string | undefined },
  onChange: () => void,
): void {
  for (const path of configPaths(cwd, named)) {
    watchFile(path, { interval: INTERVAL_MS }, (now, before) => {
      // Node reports a missing file once, although nothing has changed.
      if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) onChange();
    });
  }
}
