import type { HookParameters } from 'astro';
import { isInside } from '../../node/files/inside-root.ts';

/** Reloads pages as soon as one of the folders changes. */
export function reloadOnChange(
  server: HookParameters<'astro:server:setup'>['server'],
  folders: readonly string[],
  /** Receives the absolute path. */
  onChange: (path: string) => void,
): void {
  const changed = (path: string): void => {
    if (!folders.some((folder) => isInside(path, folder))) return;
    onChange(path);
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  };
  server.watcher.add([...folders]);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
}
