import { isAbsolute, relative, sep } from 'node:path';
import type { HookParameters } from 'astro';

/** Reloads pages as soon as the folder changes. */
export function reloadOnChange(
  server: HookParameters<'astro:server:setup'>['server'],
  folder: string,
  /** Receives the path below the folder, `/`-separated. */
  onChange: (file: string) => void,
): void {
  const changed = (path: string): void => {
    const inside = relative(folder, path);
    if (inside.startsWith('..') || isAbsolute(inside)) return;
    onChange(inside.split(sep).join('/'));
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  };
  server.watcher.add(folder);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
}
