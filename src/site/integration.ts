import type { AstroIntegration } from 'astro';
import type { Settings } from '../node/settings.ts';
import { requireDrawnDiagrams } from './draw-diagrams.ts';
import { reloadOnChange } from './live-reload.ts';
import { siteSource } from './load-site.ts';
import { writeSearchIndex } from './search-index.ts';
import { registerSite } from './site-registry.ts';

/** Ties Astro to the runbooks: data for the pages, the prose index after a build, reloads in dev. */
export function replaybook(settings: Settings): AstroIntegration {
  const source = siteSource(settings);
  const name = registerSite(source);
  return {
    name: 'replaybook',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // A build runs the bundle of the pages in the output folder, far from our packages.
        const environments = { prerender: { resolve: { noExternal: true as const } } };
        const define = { __REPLAYBOOK_SITE__: JSON.stringify(name) };
        updateConfig({ vite: { define, ...(command === 'build' && { environments }) } });
      },
      'astro:build:start': async () => {
        requireDrawnDiagrams(await source.load());
      },
      'astro:build:done': async ({ dir, logger }) => {
        const words = await writeSearchIndex(dir);
        logger.info(`indexed ${words.pages} pages for the search of prose`);
      },
      'astro:server:setup': ({ server, logger }) => {
        reloadOnChange(server, settings.runbooks, () => source.invalidate(), logger);
      },
    },
  };
}
