import { isAbsolute, relative } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';

/** Shows what changed in the folder as soon as it changed. */
export function reloadOnChange(
  server: HookParameters<'astro:server:setup'>['server'],
  folder: string,
  invalidate: () => void,
  logger: AstroIntegrationLogger,
): void {
  const changed = (path: string): void => {
    const inside = relative(folder, path);
    if (inside.startsWith('..') || isAbsolute(inside)) return;
    invalidate();
    for (const environment of Object.values(server.environments)) {
      // Astro keeps the paths of dynamic routes until it is told that content changed.
      environment.hot.send('astro:content-changed', {});
    }
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    logger.info(`${inside} changed`);
  };
  server.watcher.add(folder);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
}
