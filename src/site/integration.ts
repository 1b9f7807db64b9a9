import type { AstroIntegration } from 'astro';
import type { Settings } from '../node/settings.ts';
import { reloadOnChange } from './live-reload.ts';
import { LoadedSite } from './load-site.ts';
import { serveFiles } from './serve-files.ts';
import { registerSite } from './site-registry.ts';

/** Ties Astro's development server to the runbooks: data for the pages, reloads on a change. */
export function replaybook(settings: Settings, log: (line: string) => void): AstroIntegration {
  const source = new LoadedSite(settings, log);
  const name = registerSite(source);
  return {
    name: 'replaybook',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { __REPLAYBOOK_SITE__: JSON.stringify(name) } } });
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use(serveFiles(source, settings.base));
        reloadOnChange(server, settings.runbooks, () => source.invalidate(), logger);
      },
    },
  };
}
