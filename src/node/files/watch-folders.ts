import { watch } from 'node:fs';
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

/** How often the folders of a glob are looked for, and the most of the time that it may take. */
const SHORTEST_PAUSE_MS = 1000;
const MOST_OF_TIME = 1 / 20;

/**
 * Does the same for the folders of sources, and for those that begin to fit a glob later: reports such a
 * folder itself when it finds it.
 */
export async function watchSources(
  sources: readonly FileSource[],
  onChange: (path: string) => void,
): Promise<() => void> {
  const stops = new Map<string, () => void>();
  const follow = async (): Promise<string[]> => {
    const folders = await foldersOf(sources);
    for (const [folder, stop] of stops) {
      if (folders.includes(folder)) continue;
      stop();
      stops.delete(folder);
    }
    const open = folders.filter((folder) => !stops.has(folder));
    for (const folder of open) stops.set(folder, watchFolders([folder], onChange));
    return open;
  };
  await follow();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const lookLater = (pause: number): void => {
    timer = setTimeout(async () => {
      const start = performance.now();
      for (const folder of await follow()) onChange(folder);
      const spent = performance.now() - start;
      if (isClosed) closeAll(stops);
      else lookLater(Math.max(SHORTEST_PAUSE_MS, spent / MOST_OF_TIME));
    }, pause).unref();
  };
  if (sources.some((source) => 'glob' in source)) lookLater(SHORTEST_PAUSE_MS);
  return () => {
    isClosed = true;
    clearTimeout(timer);
    closeAll(stops);
  };
}

function closeAll(stops: ReadonlyMap<string, () => void>): void {
  for (const stop of stops.values()) stop();
}
