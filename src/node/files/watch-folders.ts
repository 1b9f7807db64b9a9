import { watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Reports the absolute path of each file that is made, changed or deleted in the folders, at any
 * depth, until the returned function is called. A folder that the system does not watch reports
 * nothing. Keeps no process alive.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (path: string) => void,
): () => void {
  const watchers = folders.flatMap((folder) => {
    try {
      const watcher = watch(folder, { recursive: true, persistent: false }, (_, name) => {
        if (name !== null) onChange(join(folder, name));
      });
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}
