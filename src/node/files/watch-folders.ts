import { statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { type FileSource, foldersOf } from './file-sources.ts';

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

/** How often folders are looked for, and the most of the time that it may take. */
const SHORTEST_PAUSE_MS = 1000;
const MOST_OF_TIME = 1 / 20;

interface Watched {
  identity: string | null;
  stop(): void;
}

/**
 * Does the same for the folders of sources, also for those that begin to fit a glob later, and for a folder
 * that goes and comes back, as another branch of git makes it: reports such a folder itself.
 */
export async function watchSources(
  sources: readonly FileSource[],
  onChange: (path: string) => void,
): Promise<() => void> {
  const watched = new Map<string, Watched>();
  const follow = async (): Promise<string[]> => {
    const folders = await foldersOf(sources);
    for (const [folder, { stop }] of watched) {
      if (folders.includes(folder)) continue;
      stop();
      watched.delete(folder);
    }
    const changed = folders.filter(
      (folder) => watched.get(folder)?.identity !== identityOf(folder),
    );
    for (const folder of changed) {
      watched.get(folder)?.stop();
      watched.set(folder, { identity: identityOf(folder), stop: watchFolders([folder], onChange) });
    }
    return changed;
  };
  await follow();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const stopAll = (): void => {
    for (const { stop } of watched.values()) stop();
  };
  const lookLater = (pause: number): void => {
    timer = setTimeout(async () => {
      const start = performance.now();
      for (const folder of await follow()) onChange(folder);
      const spent = performance.now() - start;
      if (isClosed) stopAll();
      else lookLater(Math.max(SHORTEST_PAUSE_MS, spent / MOST_OF_TIME));
    }, pause).unref();
  };
  lookLater(SHORTEST_PAUSE_MS);
  return () => {
    isClosed = true;
    clearTimeout(timer);
    stopAll();
  };
}

/** Tells a folder from another one of the same name; null for none. */
function identityOf(folder: string): string | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.dev} ${stat.ino} ${stat.birthtimeMs}`;
}
