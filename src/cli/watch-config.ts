import { watchFile } from 'node:fs';
import { configPaths } from '../node/config/config-files.ts';

const INTERVAL_MS = 300;

/**
 * Tells of every change of the configuration, also of a file that comes or goes; does so
 * until the program ends. Looks at the files again and again: most editors put a new file in the place of the old one,
 * which loses those who wait for news of a file.
 */
export function watchConfig(
  { cwd, named }: { cwd: string; named: string | undefined },
  onChange: () => void,
): void {
  for (const path of configPaths(cwd, named)) {
    watchFile(path, { interval: INTERVAL_MS }, (now, before) => {
      // Of a file that is not there Node tells once, though nothing has changed.
      if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) onChange();
    });
  }
}
